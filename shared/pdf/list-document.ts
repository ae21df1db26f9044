import type { Coverage, Person } from '../eligibility/codec.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import type { Operator } from '../site/operator.ts';
import { personHeader } from './person-header.ts';
import type { RecordsDocument, RecordsTable } from './records.ts';
import { recordsTexts } from './records-texts.ts';

/** Whose list it is, for which day, and who prints it: what every list needs besides its records. */
export type ListOf = {
  person: Person;
  /** As stored, in any order. */
  coverages: readonly Coverage[];
  on: IsoDate;
  language: Language;
  operator: Operator;
  madeAt: Date;
};

/** What differs from list to list, in words. */
export type ListParts = {
  title: string;
  orientation: RecordsDocument['orientation'];
  /** As of, complete to, next expected on. */
  freshness: readonly string[];
  /** Filters in force; a list that was narrowed down says so. */
  conditions?: readonly string[];
  tables: RecordsTable[];
  notes: readonly string[];
};

/**
 * More rows are not printed in one document: the answer of a function on AWS may have 6 MB, of which a row
 * takes about 600 bytes, and printing takes about half a second per thousand.
 */
export const LONGEST_LIST = 5_000;

/** A list of records on paper, with everything that all of them have; one that is cut says so at its head. */
export function listDocument(
  { person, coverages, on, language, operator, madeAt }: ListOf,
  { title, orientation, freshness, conditions = [], tables, notes }: ListParts,
): RecordsDocument {
  const texts = recordsTexts[language];
  const narrowed = texts.narrowedTo({ conditions: conditions.join(texts.between) });
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    template: 'records',
    title,
    madeAt: madeAt.toISOString(),
    madeBy: texts.madeBy({ operator: operator.name[language] }),
    language,
    orientation,
    running: texts.running({ title, name: person.name }),
    header: personHeader(person, coverages, on, language),
    lines: [
      ...freshness,
      ...(conditions.length > 0 ? [narrowed] : []),
      ...(all > 0 ? [countText(all, language)] : []),
    ],
    tables: all > LONGEST_LIST ? firstRows(tables) : tables,
    notes: [...notes],
  };
}

function countText(all: number, language: Language): string {
  const number = (value: number) => value.toLocaleString('ja-JP');
  const { listed, cut } = recordsTexts[language];
  return all > LONGEST_LIST
    ? cut({ count: number(LONGEST_LIST), all: number(all) })
    : listed({ count: number(all) });
}

function firstRows(tables: readonly RecordsTable[]): RecordsTable[] {
  let left = LONGEST_LIST;
  return tables.map((table) => {
    const rows = table.rows.slice(0, left);
    left -= rows.length;
    return { ...table, rows };
  });
}
