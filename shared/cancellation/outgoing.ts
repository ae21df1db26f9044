import * as v from 'valibot';
import type { Coverage, Person } from '../eligibility/codec.ts';
import { IsoDate } from '../kernel/dates.ts';
import type { Cancellation } from './codec.ts';

/** Columns of what goes to an insurer, in order. @source product.md §4.4 */
export const OUTGOING_COLUMNS = [
  'receiptNumber',
  'kind',
  'name',
  'kana',
  'birthDate',
  'address',
  'contact',
  'insurerNumber',
  'symbol',
  'number',
  'branch',
  'requestedOn',
  'applicant',
] as const;

/** One row to the insurer; `withdrawal` takes the request with the same number back. */
export const OutgoingRow = v.object({
  receiptNumber: v.string(),
  kind: v.picklist(['request', 'withdrawal']),
  name: v.string(),
  kana: v.string(),
  birthDate: IsoDate,
  address: v.string(),
  /** 連絡先, empty when none was given */
  contact: v.string(),
  insurerNumber: v.string(),
  /** 記号 and 枝番, empty for 後期高齢者 */
  symbol: v.string(),
  number: v.string(),
  branch: v.string(),
  requestedOn: IsoDate,
  /** 申請者 */
  applicant: v.picklist(['本人', '代理人']),
});
export type OutgoingRow = v.InferOutput<typeof OutgoingRow>;

/** @param coverage the newest one at the insurer of the request; numbers are empty when there is none left */
export const outgoingRow = (
  kind: OutgoingRow['kind'],
  request: Cancellation,
  person: Person,
  coverage: Coverage | undefined,
): OutgoingRow => ({
  receiptNumber: request.receiptNumber,
  kind,
  name: person.name,
  kana: person.kana,
  birthDate: person.birthDate,
  address: person.address,
  contact: request.contact ?? '',
  insurerNumber: request.insurerNumber,
  symbol: coverage?.symbol ?? '',
  number: coverage?.number ?? '',
  branch: coverage?.branch ?? '',
  requestedOn: request.requestedOn,
  applicant: request.requestedBy === 'self' ? '本人' : '代理人',
});

export const outgoingFields = (row: OutgoingRow): string[] =>
  OUTGOING_COLUMNS.map((column) => row[column]);
