import * as v from 'valibot';
import { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import type { NamedCode, NamedLookup } from '../../shared/masters/named-index.ts';
import type { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { treatmentRows } from '../../shared/treatments/rows.ts';

export const date = (text: string): IsoDate => v.parse(IsoDate, text);
export const month = (text: string): YearMonth => v.parse(YearMonth, text);

const named = (code: string, name: string, more: Partial<NamedCode> = {}): NamedCode => ({
  ...{ code, name, fullName: name, unit: '', pointKind: '3', points: 10, chapter: '' },
  ...{ abolishedOn: undefined, ...more },
});

/** An invented master; the code 111000999 is another procedure from October 2024. */
const MASTER: readonly NamedCode[] = [
  named('112000999', '再診の例', { chapter: 'A' }),
  named('150000999', '手術の例', { chapter: 'K', fullName: '手術の例（両側のもの）' }),
  named('180000999', 'リハビリの例', { chapter: 'H', unit: '単位' }),
  named('111700998', '医療情報取得加算２（初診）', { chapter: 'A' }),
  named('111700999', '医療ＤＸ推進体制整備加算（初診）', { chapter: 'A' }),
];

export const procedures: NamedLookup & { has: (code: string) => boolean } = {
  find: (code, on) =>
    code === '111000999'
      ? named(code, on < '2024-10' ? '前の名前' : '今の名前')
      : MASTER.find((one) => one.code === code),
  has: (code) => code === '111000999' || MASTER.some((one) => one.code === code),
};

/** One receipt; only what a test is about needs to be said. */
export const receipt = (
  careMonth: string,
  lines: TreatmentReceipt['lines'],
  given: Partial<TreatmentReceipt> = {},
): TreatmentReceipt => ({
  careMonth: month(careMonth),
  facilityCode: '1311234567',
  facilityName: 'みほん内科',
  inpatient: false,
  lines,
  ...given,
});

export const line = (
  code: string,
  days: [number, number][],
  given: Partial<TreatmentReceipt['lines'][number]> = {},
): TreatmentReceipt['lines'][number] => ({ code, section: '12', days, ...given });

export const rowsOf = (...receipts: TreatmentReceipt[]) => treatmentRows(receipts, procedures);
