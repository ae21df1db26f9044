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

/** A list of records on paper, with everything that all of them have. */
export function listDocument(
  { person, coverages, on, language, operator, madeAt }: ListOf,
  { title, orientation, freshness, conditions = [], tables, notes }: ListParts,
): RecordsDocument {
  const texts = recordsTexts[language];
  const narrowed = texts.narrowedTo({ conditions: conditions.join(texts.between) });
  return {
    template: 'records',
    title,
    madeAt: madeAt.toISOString(),
    madeBy: texts.madeBy({ operator: operator.name[language] }),
    language,
    orientation,
    running: texts.running({ title, name: person.name }),
    header: personHeader(person, coverages, on, language),
    lines: [...freshness, ...(conditions.length > 0 ? [narrowed] : [])],
    tables,
    notes: [...notes],
  };
}
