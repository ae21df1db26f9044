import * as v from 'valibot';
import { receiptKeptUntil } from '../ingest/kept.ts';
import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import { currentVersions, isSameReceipt, rankOf } from '../receipts/later.ts';
import { type StoredPart, type StoredVersion, storedVersions } from '../receipts/stored-version.ts';
import { amountsOf } from './amounts.ts';
import { expenseVisibleFrom } from './calendar.ts';
import { NO_AMOUNTS } from './myna-csv/check.ts';
import type { FourAmounts } from './myna-csv/notice.ts';
import { PaperExpense } from './paper-expense.ts';
import { pointsOf } from './readable.ts';
import { ReceiptExpense } from './receipt-expense.ts';
import type { Step } from './step.ts';

/** `provisional` 審査前: known only as the provider claimed it. */
export type RowState = 'final' | 'provisional';

/** One row of 医療費通知情報 of one person. */
export type DeliveredRow = FourAmounts & {
  /** Stays the same when the receipt is corrected; safe in an address. */
  id: string;
  /** Ids that the same receipt had before its correction changed institution or kind. */
  earlierIds: readonly string[];
  careMonth: YearMonth;
  category: string;
  facilityName: string;
  days: number | undefined;
  state: RowState;
  /** 保険者番号 in charge; empty for 公費単独 and paper. */
  insurerNumber: string;
  paper: boolean;
  steps: readonly Step[];
  /** What it was before the latest correction, when an amount changed. */
  before: (FourAmounts & { state: RowState }) | undefined;
  /** 合計点数 cannot be read: the amounts are 0 and say nothing. */
  unreadable?: true;
};

const Body = v.union([PaperExpense, ReceiptExpense]);
type Body = v.InferOutput<typeof Body>;

const bodyOf = ({ items }: StoredVersion): Body | undefined => {
  const body = items[0]?.body;
  return body === undefined ? undefined : v.parse(Body, JSON.parse(body));
};

/**
 * Rows that count on a day, by care month. The calendar of 医療費 replaces that of medicines: see `calendar.ts`.
 * @source product.md §4.2, §4.8, F6
 */
export function deliveredRows(items: readonly StoredPart[], today: IsoDate): DeliveredRow[] {
  const versions = storedVersions(items)
    .filter(({ complete, careMonth }) => complete && today <= receiptKeptUntil(careMonth))
    .map((one) => ({ ...one, visibleFrom: expenseVisibleFrom(one.careMonth, one.asOf) }))
    .filter(({ visibleFrom }) => visibleFrom <= today);
  const relatives = relativesIn(versions);
  const used = new Map<string, number>();
  const rows: DeliveredRow[] = [];
  for (const version of currentVersions(versions, today)) {
    const body = bodyOf(version);
    if (!body || ('part' in body && body.part)) continue;
    const earlier = relatives(version);
    rows.push({
      ...rowOf(body, nextId(version.key, used)),
      earlierIds: [...new Set(earlier.map(({ key }) => idOf(key)))].filter(
        (id) => id !== idOf(version.key),
      ),
      before: beforeOf(body, earlier),
    });
  }
  return rows;
}

const idOf = (key: string): string => key.replace('#', '.');

/** Several receipts of one key in one file all live: they are told apart by their order in it. */
function nextId(key: string, used: Map<string, number>): string {
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? idOf(key) : `${idOf(key)}.${count}`;
}

const stateOf = (body: Body): RowState =>
  'form' in body && body.form === 'provider' ? 'provisional' : 'final';

const isUnreadable = (body: Body): boolean => !('paper' in body) && pointsOf(body) === undefined;

function amounts(body: Body): FourAmounts & { steps: readonly Step[]; unreadable?: true } {
  if (isUnreadable(body)) return { ...NO_AMOUNTS, steps: [], unreadable: true };
  if (!('paper' in body)) return amountsOf(body);
  const { total, insurer, otherPublic, patient } = body;
  const result = { total, insurer, otherPublic, patient };
  return { ...result, steps: [{ step: 'paper' }, { step: 'result', ...result }] };
}

function rowOf(body: Body, id: string): Omit<DeliveredRow, 'earlierIds' | 'before'> {
  const paper = 'paper' in body;
  return {
    id,
    careMonth: body.careMonth,
    category: body.category,
    facilityName: body.facilityName || (paper ? '' : body.facilityCode),
    days: paper ? body.days : (body.payers.find(({ days }) => days !== undefined)?.days ?? 0),
    state: stateOf(body),
    insurerNumber: paper ? '' : body.insurerNumber,
    paper,
    ...amounts(body),
  };
}

const NAMES = ['total', 'insurer', 'otherPublic', 'patient'] as const;

function beforeOf(body: Body, earlier: readonly StoredVersion[]): DeliveredRow['before'] {
  const latest = earlier.at(-1);
  const rivals = earlier.filter(({ file }) => file === latest?.file);
  const old = latest && rivals.length === 1 ? bodyOf(latest) : undefined;
  if (!old || ('part' in old && old.part)) return undefined;
  if (isUnreadable(old) || isUnreadable(body)) return undefined;
  const [was, is] = [amounts(old), amounts(body)];
  if (NAMES.every((name) => was[name] === is[name])) return undefined;
  const { total, insurer, otherPublic, patient } = was;
  return { total, insurer, otherPublic, patient, state: stateOf(old) };
}

/** Versions that a version replaced, lowest rank first. */
function relativesIn(versions: readonly StoredVersion[]) {
  const byIndex = new Map<string, StoredVersion[]>();
  const indexes = ({ key, searchNumbers }: StoredVersion) => [
    key,
    ...searchNumbers.map((number) => `/${number}`),
  ];
  for (const version of versions)
    for (const index of indexes(version)) {
      const known = byIndex.get(index);
      if (known) known.push(version);
      else byIndex.set(index, [version]);
    }
  return (version: StoredVersion): StoredVersion[] => {
    const candidates = new Set(indexes(version).flatMap((index) => byIndex.get(index) ?? []));
    const older = (other: StoredVersion) =>
      other.file !== version.file &&
      isSameReceipt(other, version) &&
      rankOf(other) < rankOf(version);
    return [...candidates].filter(older).sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  };
}
