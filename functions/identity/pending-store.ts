import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { IsoDate } from '../../shared/kernel/dates.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { hashed } from './hash.ts';

/** Signed in at the provider, not yet connected to a person: may type the card's numbers, nothing else. */
const PendingLink = v.object({
  linkId: v.string(),
  name: v.string(),
  birthDate: IsoDate,
  sex: v.picklist(['1', '2']),
  returnTo: v.string(),
  language: v.picklist(LANGUAGES),
});
export type PendingLink = v.InferOutput<typeof PendingLink>;

export interface PendingStore {
  open(browser: string, pending: PendingLink, endsEpochSeconds: number): Promise<void>;
  find(browser: string, nowEpochSeconds: number): Promise<PendingLink | undefined>;
  /** @returns false when it was used or has gone already: only one session comes from it */
  consume(browser: string): Promise<boolean>;
}

const id = (browser: string) => hashed('pending', browser);

export const pendingStore = (table: Table): PendingStore => ({
  async open(browser, pending, endsEpochSeconds) {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({
          pk: pk('signIn', id(browser)),
          sk: sk.current,
          ...pending,
          [TABLE.ttl]: endsEpochSeconds,
        }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  },
  async find(browser, nowEpochSeconds) {
    const item = await getItem(table, 'signIn', id(browser), sk.current, true);
    const ends = item && v.parse(v.number(), item[TABLE.ttl]);
    return ends !== undefined && ends > nowEpochSeconds ? v.parse(PendingLink, item) : undefined;
  },
  async consume(browser) {
    try {
      await table.client.send(
        new DeleteItemCommand({
          TableName: table.name,
          Key: marshall({ pk: pk('signIn', id(browser)), sk: sk.current }),
          ConditionExpression: 'attribute_exists(pk)',
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
