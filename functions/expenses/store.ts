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

/** What a person added to their expenses. */
export type OwnPart = { entries: StoredEntry[]; brought: StoredBrought[] };

export interface ExpenseStore {
  /** Delivered rows that count on a day. One Query. */
  rows(person: AuditedPerson, today: IsoDate): Promise<DeliveredRow[]>;
  /** One Query, strongly consistent: what was just saved is there. */
  own(person: AuditedPerson): Promise<OwnPart>;
  entry(person: AuditedPerson, key: string): Promise<StoredEntry | undefined>;
  /** @returns false when the entry is not at this version any more */
  put(
    person: AuditedPerson,
    change: { entry: Entry; version: number },
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
    const isBrought = ({ sk }: Record<string, unknown>) => String(sk).startsWith(BROUGHT);
    return {
      entries: items.filter((item) => !isBrought(item)).map(stored),
      brought: broughtOf(items.filter(isBrought)),
    };
  },

  async entry({ personId }, key) {
    const item = await getItem(table, 'expenseNotes', personId, key, true);
    return item && stored(item);
  },

  put({ personId }, { entry, version }, record) {
    return transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: marshall({
            pk: pk('expenseNotes', personId),
            sk: entryKey(entry),
            version: version + 1,
            body: JSON.stringify(entry),
            [TABLE.ttl]: startOfDay(entryGoneFrom(entry)).getTime() / 1000,
          }),
          ...atVersion(version),
        },
      },
      accessPut(table.name, personId, record),
    ]);
  },

  remove({ personId }, { key, version }, record) {
    return transact(table, [
      {
        Delete: {
          TableName: table.name,
          Key: marshall({ pk: pk('expenseNotes', personId), sk: key }),
          ...atVersion(version),
        },
      },
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

/** Version 0: there is none yet. */
const atVersion = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: marshall({ ':seen': version }),
      };
