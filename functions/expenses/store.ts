import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import type { StoredBrought } from '../../shared/expenses/brought.ts';
import { type DeliveredRow, deliveredRows } from '../../shared/expenses/delivered-rows.ts';
import { type Entry, entryKey, StoredEntry } from '../../shared/expenses/entries.ts';
import { entryGoneFrom } from '../../shared/expenses/kept.ts';
import { type IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import { StoredPart } from '../../shared/receipts/stored-version.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import { accessPut } from '../observability/audit.ts';
import type { Table } from '../storage/client.ts';
import { getItem, queryItems } from '../storage/items.ts';
import { pk, TABLE } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';
import { BROUGHT, broughtItems, broughtOf } from './brought-items.ts';
import { COUNT, counting } from './entry-count.ts';

/** What a person added to their expenses. */
export type OwnPart = { entries: StoredEntry[]; brought: StoredBrought[] };

export interface ExpenseStore {
  /** Delivered rows that count on a day. One Query. */
  rows(person: AuditedPerson, today: IsoDate): Promise<DeliveredRow[]>;
  /** One Query, strongly consistent: what was just saved is there. */
  own(person: AuditedPerson): Promise<OwnPart>;
  entry(person: AuditedPerson, key: string): Promise<StoredEntry | undefined>;
  /**
   * @param change `next`: the version that it gets
   * @returns false when the entry is not at this version any more, or when there is no room for a new one
   */
  put(
    person: AuditedPerson,
    change: { entry: Entry; version: number; next: number },
    record: AccessRecord,
  ): Promise<boolean>;
  /** @returns false when the entry is not at this version any more */
  remove(
    person: AuditedPerson,
    removed: { key: string; version: number },
    record: AccessRecord,
  ): Promise<boolean>;
  putBrought(person: AuditedPerson, file: StoredBrought, record: AccessRecord): Promise<void>;
  removeBrought(person: AuditedPerson, id: string, record: AccessRecord): Promise<boolean>;
}

const Parts = v.array(StoredPart);
const Item = v.object({ version: v.number(), body: v.pipe(v.string(), v.parseJson()) });

const stored = (item: Record<string, unknown>): StoredEntry => {
  const { version, body } = v.parse(Item, item);
  return v.parse(StoredEntry, { version, entry: body });
};

export const expenseStore = (table: Table): ExpenseStore => ({
  async rows({ personId }, today) {
    return deliveredRows(v.parse(Parts, await queryItems(table, 'expenses', personId)), today);
  },

  async own({ personId }) {
    const items = await queryItems(table, 'expenseNotes', personId, { consistent: true });
    const isCount = ({ sk }: Record<string, unknown>) => String(sk).startsWith(COUNT);
    const isBrought = ({ sk }: Record<string, unknown>) => String(sk).startsWith(BROUGHT);
    return {
      entries: items.filter((item) => !isBrought(item) && !isCount(item)).map(stored),
      brought: broughtOf(items.filter(isBrought)),
    };
  },

  async entry({ personId }, key) {
    const item = await getItem(table, 'expenseNotes', personId, key, true);
    return item && stored(item);
  },

  put({ personId }, { entry, version, next }, record) {
    const partition = pk('expenseNotes', personId);
    return transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: marshall({
            pk: partition,
            sk: entryKey(entry),
            version: next,
            ...(entry.kind === 'own' ? { year: entry.year } : {}),
            body: JSON.stringify(entry),
            [TABLE.ttl]: startOfDay(entryGoneFrom(entry)).getTime() / 1000,
          }),
          ...(version === 0 ? NEW : atVersion(version, entry)),
        },
      },
      ...(version === 0 ? counting(table, partition, entry, 1) : []),
      accessPut(table.name, personId, record),
    ]);
  },

  async remove({ personId }, { key, version }, record) {
    const partition = pk('expenseNotes', personId);
    const item = await getItem(table, 'expenseNotes', personId, key, true);
    if (!item) return false;
    return transact(table, [
      {
        Delete: {
          TableName: table.name,
          Key: marshall({ pk: partition, sk: key }),
          ...atVersion(version),
        },
      },
      ...counting(table, partition, stored(item).entry, -1),
      accessPut(table.name, personId, record),
    ]);
  },

  async putBrought({ personId }, file, record) {
    // Keys are made of the content, so bringing a file again writes the same items.
    const items = broughtItems(pk('expenseNotes', personId), file);
    await transact(table, [
      ...items.map(
        (item): TransactWriteItem => ({
          Put: { TableName: table.name, Item: marshall(item, { removeUndefinedValues: true }) },
        }),
      ),
      accessPut(table.name, personId, record),
    ]);
  },

  async removeBrought({ personId }, id, record) {
    const items = await queryItems(table, 'expenseNotes', personId, {
      beginsWith: `${BROUGHT}${id}#`,
      consistent: true,
    });
    if (items.length === 0) return false;
    return transact(table, [
      ...items.map(
        ({ pk: partition, sk }): TransactWriteItem => ({
          Delete: { TableName: table.name, Key: marshall({ pk: partition, sk }) },
        }),
      ),
      accessPut(table.name, personId, record),
    ]);
  },
});

const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };

/** A row of one's own stays in its year: that is where it is counted. */
const atVersion = (version: number, entry?: Entry) =>
  entry?.kind === 'own'
    ? {
        ConditionExpression: 'version = :seen AND (attribute_not_exists(#year) OR #year = :year)',
        ExpressionAttributeNames: { '#year': 'year' },
        ExpressionAttributeValues: marshall({ ':seen': version, ':year': entry.year }),
      }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: marshall({ ':seen': version }),
      };
