import { insurerNumberProblem } from '../insurance/insurer-number.ts';
import type { EligibilityRow } from './row.ts';

/** What may be wrong with an accepted row: shown to whoever checks the delivery, never a reason to refuse. */
export type RowWarning = {
  field: 'insurerNumber' | 'name' | 'kana' | 'address' | 'cardRegisteredOn';
  code: 'check-digit' | 'no-such-prefecture' | 'private-use-character' | 'in-the-future';
};

/** @source formats/identity-and-insurance-numbers.md §3: a failed check is a warning on imported data */
export function rowWarnings(row: EligibilityRow): RowWarning[] {
  const warnings: RowWarning[] = [];
  const problem = insurerNumberProblem(row.insurerNumber);
  if (problem) {
    const code = problem === 'prefecture' ? 'no-such-prefecture' : 'check-digit';
    warnings.push({ field: 'insurerNumber', code });
  }
  if (row.action === 'delete') return warnings;
  const { name, kana, address, card } = row.person;
  for (const [field, text] of Object.entries({ name, kana, address }) as ['name', string][])
    if (/\p{Private_Use}/u.test(text)) warnings.push({ field, code: 'private-use-character' });
  if (card.registeredOn && card.registeredOn > row.asOf)
    warnings.push({ field: 'cardRegisteredOn', code: 'in-the-future' });
  return warnings;
}
