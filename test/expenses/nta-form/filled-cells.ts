import { expect } from 'vitest';
import type { FilledForm } from '../../../shared/expenses/nta-form/form-row.ts';
import type { Sheet } from './workbook-reader.ts';

/** Excel's escape of a character in a text. */
const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const APPLIES = { treatment: 'D', medicine: 'E', care: 'F', other: 'G' } as const;

/** Every cell of B9 to J1003, and the two sums, hold what the form says and nothing else. */
export function expectCells({ cells }: Sheet, form: FilledForm): void {
  const value = (reference: string) => {
    const found = cells.get(reference)?.value;
    return typeof found === 'string' ? unescaped(found) : found;
  };
  const wanted = new Map<string, unknown>();
  form.rows.forEach((one, index) => {
    const row = index + 9;
    wanted.set(`B${row}`, one.person).set(`C${row}`, one.facility).set(`H${row}`, one.paid);
    for (const kind of one.kinds) wanted.set(`${APPLIES[kind]}${row}`, '該当する');
    if (one.compensated > 0) wanted.set(`I${row}`, one.compensated);
    if (one.paidOn) wanted.set(`J${row}`, one.paidOn.replace(/-0?/g, '/'));
  });
  for (let row = 9; row <= 1003; row += 1) wanted.set(`A${row}`, row - 8);
  const found = Array.from(cells.keys(), (reference) => [reference, value(reference)] as const);
  const inData = (reference: string) => /^[A-J](?:9|\d{2,4})$/.test(reference);
  expect(
    new Map(found.filter(([reference, content]) => inData(reference) && content !== undefined)),
  ).toEqual(wanted);
  const sum = (column: string) =>
    form.rows.reduce((total, _, index) => total + Number(value(`${column}${index + 9}`) ?? 0), 0);
  expect(value('C3')).toBe(sum('H') || '');
  expect(value('C4')).toBe(sum('I') || '');
  expect(form.totals).toEqual({ paid: sum('H'), compensated: sum('I') });
}
