import { COLUMNS, type Column } from '../../shared/eligibility/columns.ts';
import { parseRow } from '../../shared/eligibility/delivery.ts';
import type { EligibilityRow } from '../../shared/eligibility/row.ts';

/** An invented insured person of an invented insurer; every test changes what it is about. */
export const FIELDS: Readonly<Record<Column, string>> = {
  asOf: '2026-10-01',
  action: 'put',
  personId: 'p-1',
  insurerNumber: '06139992',
  insurerName: '見本健康保険組合',
  symbol: '１２',
  number: '3456',
  branch: '00',
  relation: 'insured',
  name: '見本　太郎',
  kana: 'ミホン　タロウ',
  birthDate: '1973-04-05',
  sex: '1',
  address: '東京都見本区見本1-2-3',
  validFrom: '2020-04-01',
  validTo: '',
  issuedOn: '2020-04-03',
  copaymentPercent: '',
  copaymentFrom: '',
  copaymentTo: '',
  limitCategory: '',
  limitFrom: '',
  limitTo: '',
  specificDisease: '',
  cardRegistration: 'registered',
  cardRegisteredOn: '2024-12-01',
  cardCertificateExpiresOn: '2029-04-05',
  confirmationIssuedOn: '',
  confirmationExpiresOn: '',
  disclosureStopped: '0',
  guardians: '',
};

export type Changes = Partial<Record<Column, string>>;

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A delivery as an insurer writes it. */
export const eligibilityCsv = (rows: readonly Changes[]): string =>
  [
    COLUMNS.join(','),
    ...rows.map((changes) => COLUMNS.map((c) => cell({ ...FIELDS, ...changes }[c])).join(',')),
    '',
  ].join('\r\n');

const HEADING = {
  ok: true as const,
  width: COLUMNS.length,
  at: Object.fromEntries(COLUMNS.map((c, at) => [c, at])) as Record<Column, number>,
};

export const parsed = (changes: Changes) =>
  parseRow(
    COLUMNS.map((column) => ({ ...FIELDS, ...changes })[column]),
    HEADING,
  );

export function rowOf(changes: Changes): EligibilityRow {
  const result = parsed(changes);
  if (!result.ok) throw new Error(`fixture: ${JSON.stringify(result.errors)}`);
  return result.row;
}
