import * as v from 'valibot';
import { foldInsurerNumber, insurerNumberProblem } from '../insurance/insurer-number.ts';
import { type IsoDate, isRealDate } from '../kernel/dates.ts';
import { StatusLine } from './registration.ts';

/** @source product.md §4.5 */
const COLUMNS = ['insurerNumber', 'fiscalYear', 'registeredFrom', 'plannedOn'] as const;

export const isStatusHeading = (line: string): boolean =>
  line.replace(/^\ufeff/, '').trim() === COLUMNS.join(',');

export type StatusError = { field: string; code: string };
export type ReadStatus = { ok: true; line: StatusLine } | { ok: false; errors: StatusError[] };

/** A record behind the heading. */
export function readStatusLine(fields: readonly string[]): ReadStatus {
  if (fields.length !== COLUMNS.length)
    return { ok: false, errors: [{ field: '', code: 'wrong-number-of-fields' }] };
  const [number = '', year = '', registeredFrom = '', plannedOn = ''] = fields.map((one) =>
    one.trim(),
  );
  const insurerNumber = foldInsurerNumber(number);
  const errors: StatusError[] = [];
  const problem = insurerNumberProblem(insurerNumber);
  if (problem) errors.push({ field: 'insurerNumber', code: problem });
  if (!/^20[2-9]\d$/.test(year)) errors.push({ field: 'fiscalYear', code: 'form' });
  for (const [field, date] of [
    ['registeredFrom', registeredFrom],
    ['plannedOn', plannedOn],
  ] as const)
    if (date !== '' && !isRealDate(date)) errors.push({ field, code: 'date' });
  if (errors.length > 0) return { ok: false, errors };
  const line = v.parse(StatusLine, {
    insurerNumber,
    fiscalYear: Number(year),
    ...(registeredFrom ? { registeredFrom: registeredFrom as IsoDate } : {}),
    ...(plannedOn ? { plannedOn: plannedOn as IsoDate } : {}),
  });
  return { ok: true, line };
}
