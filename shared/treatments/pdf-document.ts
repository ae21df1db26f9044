import { dateText } from '../kernel/date-text.ts';
import type { Language } from '../kernel/texts.ts';
import { freshness } from '../medications/freshness.ts';
import { medicationTexts } from '../medications/texts.ts';
import { type ListOf, listDocument } from '../pdf/list-document.ts';
import { type Cell, cellText, type RecordsDocument } from '../pdf/records.ts';
import { conditionTexts } from './conditions.ts';
import type { TreatmentFilter } from './list.ts';
import { treatmentTexts } from './texts.ts';
import type { Treatment } from './treatment.ts';

/** Shares of the width of the page. */
const COLUMNS = [
  { id: 'treatedOn', width: 27 },
  { id: 'facilityName', width: 40 },
  { id: 'setting', width: 17 },
  { id: 'category', width: 22 },
  { id: 'name', width: 74 },
  { id: 'count', width: 22, align: 'end' },
] as const;

/**
 * 診療情報 on paper: the same rows as page and CSV, newest first.
 * @param treatments newest first, filtered
 * @param filter what they were narrowed down to
 * @source product.md F4
 */
export function treatmentsDocument(
  treatments: readonly Treatment[],
  filter: TreatmentFilter,
  of: ListOf,
): RecordsDocument {
  const { language } = of;
  const texts = treatmentTexts[language];
  const { asOf, completeTo, nextExpectedOn } = medicationTexts[language];
  const fresh = freshness(of.on);
  const date = (on: typeof fresh.asOf) => ({ date: dateText(on, language) });
  const conditions = conditionTexts(filter, language);
  const explained = new Set(treatments.flatMap(({ addition }) => addition ?? []));
  return listDocument(of, {
    title: texts.title,
    orientation: 'portrait',
    freshness: [
      asOf(date(fresh.asOf)),
      completeTo(date(fresh.completeTo)),
      nextExpectedOn(date(fresh.nextExpectedOn)),
    ],
    conditions,
    tables: [
      {
        columns: COLUMNS.map(({ id, ...column }) => ({ ...column, title: texts.columns[id] })),
        rows: treatments.map((one) => cellsOf(one, language)),
        empty: conditions.length > 0 ? texts.emptyFiltered : texts.empty,
      },
    ],
    notes: [...(explained.size > 0 ? [texts.additionSource] : []), ...texts.footnotes.split('\n')],
  });
}

function cellsOf(one: Treatment, language: Language): Cell[] {
  const texts = treatmentTexts[language];
  const times = texts.times({ count: String(one.count) });
  return [
    dateText(one.treatedOn, language),
    cellText(one.facilityName),
    texts.settings[one.setting],
    texts.categories[one.category],
    nameCell(one, language),
    one.amount
      ? [times, texts.amount({ amount: String(one.amount.amount), unit: one.amount.unit })]
      : times,
  ];
}

const nameCell = ({ name, fullName, addition }: Treatment, language: Language): Cell => {
  const more = [fullName, addition && treatmentTexts[language].additions[addition]];
  const lines = [name, ...more].flatMap((line) => (line ? [cellText(line)] : []));
  return lines.length > 1 ? lines : cellText(name);
};
