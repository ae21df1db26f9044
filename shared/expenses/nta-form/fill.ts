import { cleanText } from '../../kernel/text.ts';
import {
  EXPENSE_KINDS,
  type FilledForm,
  type FormProblem,
  type FormRow,
  LARGEST_AMOUNT,
  type Shortened,
} from './form-row.ts';
import { groupRows } from './group.ts';
import { LONGEST_FACILITY, LONGEST_PERSON, MOST_ROWS } from './layout.ts';
import { shortenNames } from './shorten.ts';

const fits = (amount: number) =>
  Number.isInteger(amount) && amount >= 0 && amount <= LARGEST_AMOUNT;

function problemOf(given: FormRow, row: number): FormProblem | undefined {
  if (!fits(given.paid) || !fits(given.compensated)) return { code: 'amount-out-of-range', row };
  if (given.compensated > given.paid) return { code: 'compensated-above-paid', row };
  if (given.kinds.length === 0) return { code: 'no-kind', row };
  return given.person === '' || given.facility === '' ? { code: 'no-name', row } : undefined;
}

/**
 * Decides what stands in the form: one line of text per name, names shortened to the limits of the cells, and
 * rows grouped when there are more than {@link MOST_ROWS}. Amounts are never changed: a row that breaks a
 * limit stops the form, so that its sums are the sums of the rows given.
 */
export function fillForm(
  given: readonly FormRow[],
): { ok: true; form: FilledForm } | { ok: false; problems: FormProblem[] } {
  const clean = given.map((row) => ({
    ...row,
    person: cleanText(row.person),
    facility: cleanText(row.facility),
    kinds: EXPENSE_KINDS.filter((kind) => row.kinds.includes(kind)),
  }));
  const problems = clean.flatMap((row, index) => problemOf(row, index) ?? []);
  if (problems.length > 0) return { ok: false, problems };
  const tooMany = clean.length > MOST_ROWS;
  const rows = tooMany ? groupRows(clean) : clean;
  if (rows.length > MOST_ROWS)
    return { ok: false, problems: [{ code: 'too-many-rows', rows: rows.length }] };
  const people = shortenNames(
    rows.map(({ person }) => person),
    LONGEST_PERSON,
    'beginning',
  );
  const facilities = shortenNames(
    rows.map(({ facility }) => facility),
    LONGEST_FACILITY,
    'both-ends',
  );
  const told = (names: Map<string, string>, field: Shortened['field']): Shortened[] =>
    Array.from(names, ([from, to]) => ({ field, from, to }));
  return {
    ok: true,
    form: {
      rows: rows.map((row) => ({
        ...row,
        person: people.get(row.person) ?? row.person,
        facility: facilities.get(row.facility) ?? row.facility,
      })),
      totals: {
        paid: rows.reduce((sum, { paid }) => sum + paid, 0),
        compensated: rows.reduce((sum, { compensated }) => sum + compensated, 0),
      },
      shortened: [...told(people, 'person'), ...told(facilities, 'facility')],
      groupedFrom: tooMany ? clean.length : undefined,
    },
  };
}
