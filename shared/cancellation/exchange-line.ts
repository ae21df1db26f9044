import { holdsIndividualNumber } from '../insurance/individual-number.ts';
import { foldInsurerNumber } from '../insurance/insurer-number.ts';
import { dateInJapan, type IsoDate, isRealDate } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import { LineFields, type readHeading } from './exchange-columns.ts';
import type { CancellationEvent } from './progress.ts';
import { foldReceiptNumber } from './receipt-number.ts';
import type { KnownRegistration } from './registration.ts';

/** 受付, 差戻し, 資格確認書交付, 解除依頼, 初回登録解除エラー or 資格喪失 of one request. */
export type ResultLine = {
  kind: 'result';
  insurerNumber: string;
  receiptNumber: string;
  event: CancellationEvent;
};
/** One person of a daily query or of the monthly 初回登録・有効期限状況一覧. */
export type RegistrationLine = {
  kind: 'registration';
  insurerNumber: string;
  personId: string;
  told: KnownRegistration;
  /** 初回登録解除エラー that the list shows */
  error: string | undefined;
};
/** A line that says nothing that can be used: `key` for the answer, and why. */
export type UnusableLine = { kind: 'unusable'; key: string; unknown: boolean; reason: string };
export type ExchangeLine = ResultLine | RegistrationLine | UnusableLine;

type Columns = NonNullable<ReturnType<typeof readHeading>>;
const MAX_REASON = 300;
const NO_REASON = '理由の記載なし';

/** One line below the heading. Values are cleaned, width does not matter; nothing is guessed. */
export function readLine(fields: readonly string[], columns: Columns): ExchangeLine {
  const line = new LineFields(fields, columns);
  return columns.kind === 'results' ? resultLine(line) : registrationLine(line);
}

const RESULT_EVENTS = [
  'accepted',
  'returned',
  'certificate-issued',
  'certificate-held',
  'release-requested',
  'release-error',
  'insurer-changed',
] as const;

function resultLine(line: LineFields): ExchangeLine {
  const written = code(line, 'receiptNumber');
  const insurerNumber = insurer(line);
  const name = oneOf(line, 'event', RESULT_EVENTS);
  const on = requiredDate(line, 'on');
  const reason = reasonOf(line);
  if (line.problem || !name || !on)
    return { kind: 'unusable', key: written, unknown: false, reason: line.problem ?? 'bad-line' };
  const receiptNumber = foldReceiptNumber(written);
  // A number with a wrong check character is nobody's: mistyped, not impossible.
  if (!receiptNumber)
    return { kind: 'unusable', key: written, unknown: true, reason: 'check-character' };
  return { kind: 'result', insurerNumber, receiptNumber, event: eventOf(name, on, reason) };
}

function eventOf(
  event: (typeof RESULT_EVENTS)[number],
  on: IsoDate,
  reason: string,
): CancellationEvent {
  if (event === 'returned') return { event, on, reason };
  return event === 'release-error' ? { event, on, reason, listed: false } : { event, on };
}

const REGISTRATIONS = [
  'none',
  'registered',
  'cancelled',
  'release-error',
  'certificate-ended',
  'card-returned',
] as const;

function registrationLine(line: LineFields): ExchangeLine {
  const personId = code(line, 'personId');
  const insurerNumber = insurer(line);
  const asOf = requiredDate(line, 'asOf');
  const source = oneOf(line, 'source', ['monthly', 'daily']);
  const state = oneOf(line, 'registration', REGISTRATIONS);
  const registeredOn = date(line, 'registeredOn');
  const endedOn = date(line, 'endedOn');
  const reason = reasonOf(line);
  if (asOf && [registeredOn, endedOn].some((day) => day && day > asOf)) line.wrong('after-asOf');
  if (line.problem || !asOf || !source || !state)
    return { kind: 'unusable', key: personId, unknown: false, reason: line.problem ?? 'bad-line' };
  if (personId === '') return { kind: 'unusable', key: '', unknown: true, reason: 'no-person' };
  const ended = state === 'certificate-ended' || state === 'card-returned';
  const told: KnownRegistration = {
    asOf,
    source,
    registration: ended ? 'cancelled' : state === 'release-error' ? 'registered' : state,
    ...(registeredOn ? { registeredOn } : {}),
    ...(endedOn ? { cancelledOn: endedOn } : {}),
    ...(ended ? { cause: state } : {}),
  };
  const error = state === 'release-error' ? reason : undefined;
  return { kind: 'registration', insurerNumber, personId, told, error };
}

const PLAIN = /^[\x21-\x7e]{0,128}$/; // nearly every field of a long list: nothing to clean or fold

function code(line: LineFields, column: string): string {
  const written = line.raw(column);
  if (PLAIN.test(written)) return written;
  const text = cleanText(written).normalize('NFKC');
  if (text.includes('\ufffd')) line.wrong('wrong-encoding');
  if (text.length > 128) line.wrong(`too-long: ${column}`);
  return text;
}

function insurer(line: LineFields): string {
  const number = foldInsurerNumber(code(line, 'insurerNumber'));
  if (!/^\d{6}(\d\d)?$/.test(number)) line.wrong('bad-form: insurerNumber');
  return number;
}

function oneOf<Value extends string>(
  line: LineFields,
  column: string,
  values: readonly Value[],
): Value | undefined {
  const written = code(line, column);
  return values.find((value) => value === written) ?? line.wrong(`no-such-code: ${column}`);
}

/** A date in Japan, or an instant with its offset, which is turned into one. */
function date(line: LineFields, column: string): IsoDate | undefined {
  const written = code(line, column);
  if (written === '') return undefined;
  if (isRealDate(written)) return written as IsoDate;
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(written)
    ? new Date(written)
    : undefined;
  if (!instant || Number.isNaN(instant.getTime()) || !isRealDate(written.slice(0, 10)))
    return line.wrong(`no-such-date: ${column}`);
  return dateInJapan(instant);
}

const requiredDate = (line: LineFields, column: string): IsoDate | undefined =>
  date(line, column) ?? line.wrong(`no-such-date: ${column}`);

/** Text of the insurer that the citizen reads. */
function reasonOf(line: LineFields): string {
  if (line.raw('reason') === '') return NO_REASON;
  const text = cleanText(line.raw('reason'));
  if (text.includes('\ufffd')) line.wrong('wrong-encoding');
  if (text.length > MAX_REASON) line.wrong('too-long: reason');
  if (holdsIndividualNumber(text)) line.wrong('individual-number: reason');
  return text || NO_REASON;
}
