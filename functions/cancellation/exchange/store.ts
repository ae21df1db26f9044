import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Cancellation } from '../../../shared/cancellation/codec.ts';
import { OutgoingRow } from '../../../shared/cancellation/outgoing.ts';
import {
  type KnownRegistration,
  registrationOrder,
} from '../../../shared/cancellation/registration.ts';
import { Person } from '../../../shared/eligibility/codec.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Table } from '../../storage/client.ts';
import { getItem } from '../../storage/items.ts';
import { type Owner, pk, sk } from '../../storage/keys.ts';
import { outgoingId } from '../items.ts';
import { type CancellationRecords, recordsOf } from '../store.ts';

/** What a list has to know of a person before it changes anything. */
export type Listed = { person: Person | undefined; records: CancellationRecords };

export interface ExchangeStore {
  /** personId of a request that went to this insurer */
  ownerOf(insurerNumber: string, receiptNumber: string): Promise<string | undefined>;
  /** Persons with their newest request and registration; at most {@link PERSONS_PER_READ}. */
  listed(personIds: readonly string[]): Promise<Map<string, Listed>>;
  /** @returns false when a list of the same or a later day was there already */
  register(personId: string, told: KnownRegistration): Promise<boolean>;
  /** Rows to an insurer of one day in Japan, as they were made. */
  outgoing(insurerNumber: string, day: IsoDate): AsyncGenerator<OutgoingRow>;
  /** The insurer's open requests. */
  open(insurerNumber: string): AsyncGenerator<Cancellation>;
}

const ITEMS_PER_PERSON = 3;
const BATCH_LIMIT = 100; // BatchGetItem
export const PERSONS_PER_READ = Math.floor(BATCH_LIMIT / ITEMS_PER_PERSON);
const READ_ATTEMPTS = 8;

export const exchangeStore = (table: Table): ExchangeStore => ({
  async ownerOf(insurerNumber, receiptNumber) {
    const item = await getItem(table, 'exchange', insurerNumber, sk.requestOwner(receiptNumber));
    return item && v.parse(v.object({ personId: v.string() }), item).personId;
  },

  async listed(personIds) {
    const items = await readAll(
      table,
      personIds.flatMap((id) => [
        { pk: pk('eligibility', id), sk: sk.person },
        { pk: pk('cancellation', id), sk: sk.current },
        { pk: pk('cancellation', id), sk: sk.registration },
      ]),
    );
    return new Map(
      personIds.map((id) => {
        const person = items.find((item) => item.pk === pk('eligibility', id));
        const own = items.filter((item) => item.pk === pk('cancellation', id));
        return [id, { person: person && v.parse(Person, person), records: recordsOf(own) }];
      }),
    );
  },

  async register(personId, told) {
    const { asOf, source, registration, registeredOn, cancelledOn, cause } = told;
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall({ pk: pk('cancellation', personId), sk: sk.registration }),
          UpdateExpression:
            'SET #order = :order, asOf = :asOf, #source = :source, registration = :registration, registeredOn = :registeredOn, cancelledOn = :cancelledOn, cause = :cause',
          ConditionExpression: 'attribute_not_exists(#order) OR #order < :order',
          ExpressionAttributeNames: { '#order': 'order', '#source': 'source' },
          ExpressionAttributeValues: marshall({
            ':order': registrationOrder(told),
            ':asOf': asOf,
            ':source': source,
            ':registration': registration,
            ':registeredOn': registeredOn ?? null,
            ':cancelledOn': cancelledOn ?? null,
            ':cause': cause ?? null,
          }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },

  async *outgoing(insurerNumber, day) {
    yield* partition(table, 'exchange', outgoingId(insurerNumber, day), '', OutgoingRow);
  },

  async *open(insurerNumber) {
    yield* partition(table, 'exchange', insurerNumber, sk.openRequests, Cancellation);
  },
});

/** Page by page, so that memory does not grow with the partition. */
async function* partition<Schema extends v.GenericSchema>(
  table: Table,
  owner: Owner,
  id: string,
  beginsWith: string,
  schema: Schema,
): AsyncGenerator<v.InferOutput<Schema>> {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: beginsWith ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
      ExpressionAttributeValues: marshall({
        ':pk': pk(owner, id),
        ...(beginsWith ? { ':sk': beginsWith } : {}),
      }),
    },
  );
  for await (const page of pages)
    for (const item of page.Items ?? []) yield v.parse(schema, unmarshall(item));
}

type Key = { pk: string; sk: string };

async function readAll(table: Table, keys: readonly Key[]): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let asked = keys.map((key) => marshall(key));
  for (let attempt = 0; asked.length > 0; attempt += 1) {
    if (attempt === READ_ATTEMPTS) throw new Error('the table gives no more reads');
    if (attempt > 0) await new Promise((done) => setTimeout(done, 20 * 2 ** attempt));
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: asked } } }),
    );
    found.push(...(Responses?.[table.name] ?? []).map((item) => unmarshall(item)));
    asked = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}
