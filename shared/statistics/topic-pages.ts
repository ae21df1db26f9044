import type { Language } from '../kernel/texts.ts';
import { seriesById, seriesOfTopic } from './catalogue.ts';
import type { Column, Series } from './codec.ts';
import { columnOf, figure, rowOf } from './figures.ts';
import { formatNumber, unitAfter } from './format.ts';
import { asOfText } from './table-notes.ts';
import { statisticsTexts } from './texts.ts';
import type { Topic } from './topics.ts';
import { TRAPS, type Trap } from './traps.ts';

/** The one figure that stands for a topic in the overview: a cell, so it cannot differ from its table. */
type KeyFigure = { series: string; row: string; column: string };

type TopicPage = {
  key: KeyFigure;
  /** Shown with chart and table on the page of the topic; the others are a link away, for the page's weight. */
  shown: readonly string[];
};

const PAGES: Readonly<Record<Topic, TopicPage>> = {
  rollout: {
    key: { series: 'rollout-timeline', row: '2023-09-03', column: 'operating' },
    shown: ['rollout-timeline', 'rollout-2023-09-all', 'rollout-2022-01-operating-by-prefecture'],
  },
  verification: {
    key: { series: 'verifications-timeline', row: '2024-09', column: 'card' },
    shown: ['verifications-timeline', 'verifications-2024-09-by-kind'],
  },
  viewing: {
    key: { series: 'viewing-timeline', row: '2024-09', column: 'medications' },
    shown: [
      'viewing-timeline',
      'viewing-facilities-2024-09-by-kind',
      'viewing-portal-2021-10-to-2022-09',
    ],
  },
  registration: {
    key: { series: 'registrations-2023-09', row: 'registered', column: 'count' },
    shown: ['registrations-2023-09', 'holders-2024', 'registrations-2022-01-by-route'],
  },
  use: {
    key: { series: 'use-2024-09-by-prefecture', row: 'total', column: 'use' },
    shown: ['use-2024-09-by-prefecture', 'use-2024-09-patients'],
  },
  survey: {
    key: { series: 'survey-2022-01-response', row: 'total', column: 'answered' },
    shown: ['survey-2022-01-status', 'survey-2022-01-2-1'],
  },
  results: {
    key: { series: 'verification-results-2024-10', row: 'card', column: 'not-found' },
    shown: ['verification-results-2024-10'],
  },
  claims: {
    key: { series: 'returned-claims-2024-01-to-03', row: 'total', column: '2024-03' },
    shown: ['returned-claims-2024-01-to-03'],
  },
  fees: {
    key: { series: 'dx-addition-thresholds-2024', row: 'level-1', column: 'from-2025-01' },
    shown: [
      'card-related-fees-2024',
      'information-addition-points-2024',
      'dx-addition-points-2024',
      'dx-addition-thresholds-2024',
    ],
  },
  awards: {
    key: { series: 'awards-2024-07-prefectures', row: 'all', column: 'use' },
    shown: [
      'awards-2024-07-prefectures',
      'awards-2024-07-growth-prefectures',
      'awards-2024-07-insurers',
      'awards-2024-07-growth-insurers',
    ],
  },
};

const existing = (id: string): Series => {
  const found = seriesById(id);
  if (!found) throw new Error(`no such series: ${id}`);
  return found;
};

export const shownOn = (topic: Topic): Series[] => PAGES[topic].shown.map(existing);

/** Every table of a topic, the newest figures first. */
export const listedOn = (topic: Topic): Series[] =>
  seriesOfTopic(topic).toSorted((a, b) =>
    a.asOf.to < b.asOf.to ? 1 : a.asOf.to > b.asOf.to ? -1 : 0,
  );

/** What F12 warns of in these tables, in the order of traps.ts. */
export const trapsOf = (all: readonly Series[]): Trap[] => {
  const marked = new Set(all.flatMap(({ footnotes }) => footnotes.map(({ trap }) => trap)));
  return TRAPS.filter((trap) => marked.has(trap));
};
export const trapsOfTopic = (topic: Topic): Trap[] => trapsOf(seriesOfTopic(topic));

/** English says the unit of a count in the words beside it. */
const unitOf = (column: Column, lang: Language): string =>
  unitAfter(column, lang) || (lang === 'ja' ? statisticsTexts.ja.units[column.unit] : '');

/** 84.3％ and 2023年9月3日; the words for it are in page-texts.ts. */
export function keyFigure(topic: Topic, lang: Language): { value: string; when: string } {
  const { key } = PAGES[topic];
  const series = existing(key.series);
  const column = columnOf(series, key.column);
  const value = figure(series, key.row, key.column);
  if (value === undefined) throw new Error(`${topic}: its key figure is empty`);
  const dated = [rowOf(series, key.row), column].find((one) => /^\d{4}-\d{2}/.test(one.key));
  return {
    value: formatNumber(value, column.decimals ?? 0, lang) + unitOf(column, lang),
    when: dated?.label[lang] ?? asOfText(series, lang),
  };
}
