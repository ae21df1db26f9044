import { fillForm } from '../../../shared/expenses/nta-form/fill.ts';
import type { FilledForm, FormRow } from '../../../shared/expenses/nta-form/form-row.ts';
import { date } from '../myna-csv/sample-notice.ts';

export const formRow = (changes: Partial<FormRow> = {}): FormRow => ({
  person: '架空　健一',
  facility: '見本薬局　千代田店',
  kinds: ['medicine'],
  paid: 2_960,
  compensated: 0,
  paidOn: date('2026-03-05'),
  ...changes,
});

/** What a form could meet: long names, characters that XML and Excel read as something else, formulas. */
export const awkwardRows: FormRow[] = [
  formRow(),
  formRow({ person: 'MARIA FERNANDA SILVA', kinds: ['treatment', 'other'], compensated: 500 }),
  formRow({ facility: '独立行政法人見本病院機構　見本中央医療センター', kinds: ['treatment'] }),
  formRow({ facility: '<A & B> "クリニック"', paidOn: undefined }),
  formRow({ facility: '=HYPERLINK("x")', person: '_x0041_', kinds: ['care'] }),
  formRow({ facility: '  前後の空白\u0007\r\n ', paid: 0 }),
  formRow({ facility: '葛󠄀飾𠮷野診療所', paid: 999_999_999, compensated: 999_999_999 }),
];

export function filled(rows: readonly FormRow[]): FilledForm {
  const result = fillForm(rows);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.form;
}
