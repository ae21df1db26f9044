import type { ExpenseItem, ExpenseYear, OwnItem } from './codec.ts';
import type { FlatExpense } from './flat-csv.ts';
import type { ExpenseKind, FormRow } from './nta-form/form-row.ts';
import { kindsOfCategory } from './nta-form/kinds-of-category.ts';
import { categoryText, expenseTexts } from './texts.ts';
import { isCounted } from './totals.ts';

/** One line of the household's tax year: what every file is made from, so that all add up alike. */
export type CountedLine = FlatExpense & { kinds: ExpenseKind[] };

/**
 * Lines that count in the year, person by person in the given order. `linked`: the notice reaches the return
 * another way, so only own rows are left. @source formats/etax-medical-expenses.md §4
 */
export function countedLines(
  people: readonly ExpenseYear[],
  linked: boolean,
  language: 'ja' | 'en',
): CountedLine[] {
  return people.flatMap((person) => {
    const { year, insurers } = person;
    const names = new Map(insurers.map((one) => [one.insurerNumber, one.insurerName]));
    const items = linked ? [] : person.items.filter(isCounted);
    return [
      ...items
        .filter(({ counted }) => counted.taxYear === year)
        .map((item) => deliveredLine(item, person.name, names.get(item.insurerNumber), language)),
      ...person.own
        .filter(({ counted }) => counted.taxYear === year)
        .map((item) => ownLine(item, person.name, language)),
    ];
  });
}

function deliveredLine(
  item: ExpenseItem,
  name: string,
  insurerName: string | undefined,
  language: 'ja' | 'en',
): CountedLine {
  const { source, state, careMonth, category, facilityName, days, counted, note } = item;
  const { total, insurer, otherPublic, patient } = item;
  return {
    ...{ source, state, careMonth, facilityName },
    person: item.patientName ?? name,
    category: categoryText(category, language),
    kinds: kindsOfCategory(category),
    days: days ?? undefined,
    ...(item.unreadable ? {} : { total, insurer, otherPublic, patient }),
    paid: counted.paid,
    compensated: counted.compensated,
    paidOn: note?.entry.paidOn,
    insurerName: insurerName || undefined,
    note: note?.entry.memo,
  };
}

function ownLine({ entry, counted }: OwnItem, name: string, language: 'ja' | 'en'): CountedLine {
  return {
    person: entry.patientName ?? name,
    source: 'own',
    category: entry.kinds.map((kind) => expenseTexts[language].kinds[kind]).join('、'),
    kinds: entry.kinds,
    facilityName: entry.payee,
    paid: counted.paid,
    compensated: counted.compensated,
    paidOn: entry.paidOn,
    note: entry.memo,
  };
}

/** Rows that no file of the year has, because their amounts cannot be read. */
export const leftOutOf = (people: readonly ExpenseYear[], linked: boolean): number =>
  linked ? 0 : people.reduce((sum, { totals }) => sum + totals.unreadable, 0);

export const sumOfLines = (lines: readonly CountedLine[]) =>
  lines.reduce(
    (sum, one) => ({
      paid: sum.paid + one.paid,
      compensated: sum.compensated + one.compensated,
    }),
    { paid: 0, compensated: 0 },
  );

/** Rows of the tax form; a row of nothing is none there. Names that are missing get a word. */
export const formRows = (lines: readonly CountedLine[]): FormRow[] =>
  lines
    .filter(({ paid, compensated }) => paid > 0 || compensated > 0)
    .map(({ person, facilityName, kinds, paid, compensated, paidOn }) => ({
      person,
      facility: facilityName || '名称不明',
      kinds,
      paid,
      compensated,
      ...(paidOn ? { paidOn } : {}),
    }));
