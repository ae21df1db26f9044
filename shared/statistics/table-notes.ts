import type { Language } from '../kernel/texts.ts';
import { seriesById } from './catalogue.ts';
import type { Series } from './codec.ts';
import { DOCUMENTS } from './documents.ts';
import { columnOf, rowOf } from './figures.ts';
import { formatNumber } from './format.ts';
import { monthLabel } from './rows.ts';
import { statisticsTexts } from './texts.ts';

/** What each share is a share of, one line per whole: 「準備完了の割合：全施設数」. */
export function denominatorNotes(series: Series, lang: Language): string[] {
  const texts = statisticsTexts[lang];
  const wholes = new Map<string, string[]>();
  for (const { denominator, label } of series.columns) {
    if (!denominator) continue;
    const whole = texts.denominators[denominator];
    wholes.set(whole, [...(wholes.get(whole) ?? []), label[lang]]);
  }
  return [...wholes].map(([whole, labels]) => {
    const all = labels.length === series.columns.length && labels.length > 1;
    return all ? whole : `${labels.join(texts.comma)}${texts.colon}${whole}`;
  });
}

/** One sentence per place where the document does not agree with its own arithmetic. */
export const differenceNotes = (series: Series, lang: Language): string[] =>
  series.differences.map((difference) => {
    const column = columnOf(series, difference.column);
    const decimals = column.decimals ?? 0;
    return statisticsTexts[lang].difference({
      row: rowOf(series, difference.row).label[lang],
      column: column.label[lang],
      printed: formatNumber(difference.printed, decimals, lang),
      computed: formatNumber(difference.computed, decimals, lang),
    });
  });

const dateText = (date: string, lang: Language): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

/** 2024年9月 for a whole month, 2021年10月20日～2021年12月31日, or one day. */
export function asOfText({ asOf: { from, to } }: Series, lang: Language): string {
  if (from === undefined) return dateText(to, lang);
  const month = to.slice(0, 7);
  if (from === `${month}-01` && to === lastDayOf(month)) return monthLabel(month)[lang];
  return statisticsTexts[lang].period({ from: dateText(from, lang), to: dateText(to, lang) });
}

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Publisher and title as one would cite them, oldest first; for joined series the documents of all parts. */
export function documentsOf(series: Series, lang: Language): string[] {
  const parts = (series.derivedFrom ?? []).map(seriesById);
  const ids = [series, ...parts].map((one) => one?.document);
  return DOCUMENTS.filter(({ id }) => ids.includes(id)).map(
    ({ publisher, title }) => `${publisher[lang]}${statisticsTexts[lang].comma}${title[lang]}`,
  );
}
