import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { Cancellation } from '../../shared/cancellation/codec.ts';
import type { OutgoingRow } from '../../shared/cancellation/outgoing.ts';
import { KnownRegistration } from '../../shared/cancellation/registration.ts';
import { isOpen, statusOf } from '../../shared/cancellation/status.ts';
import { Coverage } from '../../shared/eligibility/codec.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { accessPut } from '../observability/audit.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { sk } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';
import { keyPut, outgoingPut, ownerPut, requestPut, workDelete, workPut } from './items.ts';

/** A request with the revision that a change of it must still find. */
export const StoredCancellation = v.object({
  ...Cancellation.entries,
  sk: v.string(),
  revision: v.number(),
});
export type StoredCancellation = v.InferOutput<typeof StoredCancellation>;

/** What an Idempotency-Key led to before. */
const KeyUse = v.object({ receiptNumber: v.string(), recordId: v.string(), created: v.boolean() });
export type KeyUse = v.InferOutput<typeof KeyUse>;

/** All that is stored of one person's requests. */
export type CancellationRecords = {
  current: StoredCancellation | undefined;
  past: StoredCancellation[];
  /** by hash of the key */
  keys: ReadonlyMap<string, KeyUse>;
  /** the newest line of a list or query about the person's card */
  listed: KnownRegistration | undefined;
};

/** What is written together with a change, by others: notices go out with their cause (F11). */
export type Alongside = (
  before: Cancellation | undefined,
  after: Cancellation,
) => TransactWriteItem[];

export type Creation = {
  request: Cancellation;
  /** the ended request that this one follows, as it is now known */
  previous: { stored: StoredCancellation; ended: Cancellation } | undefined;
  keyHash: string;
  outgoing: OutgoingRow;
  record: AccessRecord;
};
export type Change = {
  before: StoredCancellation;
  after: Cancellation;
  /** a citizen's change carries its access record and tells the insurer */
  citizen?: { record: AccessRecord; outgoing: OutgoingRow };
};

export interface CancellationStore {
  /** Strongly consistent: changes are made from it. One Query. */
  load(personId: string): Promise<CancellationRecords>;
  coverages(personId: string): Promise<Coverage[]>;
  /** @returns false when a request, the key or the number was there already: load again */
  create(creation: Creation): Promise<boolean>;
  /** Notes that a key met an open request, so that repeating it later makes no new one. */
  remember(
    personId: string,
    keyHash: string,
    known: string,
    record: AccessRecord,
  ): Promise<boolean>;
  /** @returns false when the request was changed meanwhile: load again */
  change(change: Change): Promise<boolean>;
}

const NOTHING: Alongside = () => [];

export const cancellationStore = (
  table: Table,
  alongside: Alongside = NOTHING,
): CancellationStore => ({
  async load(personId) {
    return recordsOf(await queryItems(table, 'cancellation', personId, { consistent: true }));
  },

  async coverages(personId) {
    const items = await queryItems(table, 'eligibility', personId, { beginsWith: sk.coverages });
    return v.parse(v.array(Coverage), items);
  },

  create({ request, previous, keyHash, outgoing, record }) {
    const { personId, receiptNumber, requestedAt, requestedOn } = request;
    const before = previous?.stored;
    return transact(table, [
      requestPut(table.name, sk.current, request, before?.revision ?? 0),
      ...(previous ? movedToPast(table.name, previous.ended) : []),
      keyPut(
        table.name,
        personId,
        { keyHash, receiptNumber, recordId: record.id, created: true },
        requestedOn,
      ),
      ownerPut(table.name, request),
      workPut(table.name, request),
      outgoingPut(table.name, outgoing, requestedAt, requestedOn),
      accessPut(table.name, personId, record),
      ...alongside(before, request),
    ]);
  },

  remember(personId, keyHash, receiptNumber, record) {
    const use = { keyHash, receiptNumber, recordId: record.id, created: false };
    return transact(table, [
      keyPut(table.name, personId, use, dateInJapan(new Date(record.at))),
      accessPut(table.name, personId, { ...record, action: 'view' }),
    ]);
  },

  change({ before, after, citizen }) {
    const stays = isOpen(statusOf(after.progress));
    return transact(table, [
      requestPut(table.name, before.sk, after, before.revision),
      stays ? workPut(table.name, after) : workDelete(table.name, after),
      ...(citizen
        ? [
            outgoingPut(
              table.name,
              citizen.outgoing,
              citizen.record.at,
              dateInJapan(new Date(citizen.record.at)),
            ),
            accessPut(table.name, after.personId, citizen.record),
          ]
        : []),
      ...alongside(before, after),
    ]);
  },
});

/** The work item goes too: a coverage that ended may be noticed only now. */
const movedToPast = (name: string, ended: Cancellation): TransactWriteItem[] => [
  requestPut(name, sk.pastRequest(ended.requestedAt, ended.receiptNumber), ended, 0),
  workDelete(name, ended),
];

/** The items of a person's partition, told apart by their sort key. */
export function recordsOf(items: readonly Record<string, unknown>[]): CancellationRecords {
  const under = (start: string) =>
    items.filter((item) => typeof item.sk === 'string' && item.sk.startsWith(start));
  const [current] = under(sk.current);
  const [listed] = under(sk.registration);
  return {
    current: current && v.parse(StoredCancellation, current),
    past: under(sk.pastRequests).map((item) => v.parse(StoredCancellation, item)),
    keys: new Map(
      under(sk.idempotency('')).map((item) => [
        String(item.sk).slice(sk.idempotency('').length),
        v.parse(KeyUse, item),
      ]),
    ),
    listed: listed && v.parse(KnownRegistration, listed),
  };
}
