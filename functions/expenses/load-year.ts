import type { Coverage } from '../../shared/eligibility/codec.ts';
import type { ExpenseYear } from '../../shared/expenses/codec.ts';
import { yearOf } from '../../shared/expenses/year.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { ExpenseDeps } from './deps.ts';

/** The year of one person: what was delivered, what they added, what their insurers are called. */
export async function loadYear(
  { expenses, eligibility }: Pick<ExpenseDeps, 'expenses' | 'eligibility'>,
  person: AuditedPerson,
  year: number,
  today: IsoDate,
): Promise<{ view: ExpenseYear; coverages: Coverage[] }> {
  const [rows, own, coverages] = await Promise.all([
    expenses.rows(person, today),
    expenses.own(person),
    eligibility.coverages(person),
  ]);
  const insurerNames = new Map(
    coverages.map(({ insurerNumber, insurerName }) => [insurerNumber, insurerName]),
  );
  const { name } = person;
  return { view: yearOf({ name, rows, ...own, insurerNames }, year, today), coverages };
}
