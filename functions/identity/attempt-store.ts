import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { hashed } from './hash.ts';

/** One way to the provider and back. */
const Attempt = v.object({
  nonce: v.string(),
  verifier: v.string(),
  returnTo: v.string(),
  language: v.picklist(LANGUAGES),
});
export type Attempt = v.InferOutput<typeof Attempt>;

export interface AttemptStore {
  /** @param browser token in the cookie of the browser that set out */
  open(state: string, browser: string, attempt: Attempt, endsEpochSeconds: number): Promise<void>;
  /** Takes the attempt away: once, in time, by the browser that set out; undefined otherwise. */
  consume(state: string, browser: string, nowEpochSeconds: number): Promise<Attempt | undefined>;
}

const key = (state: string) => ({ pk: pk('signIn', hashed('state', state)), sk: sk.current });

export const attemptStore = (table: Table): AttemptStore => ({
  async open(state, browser, attempt, endsEpochSeconds) {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({
          ...key(state),
          ...attempt,
          browser: hashed('browser', browser),
          [TABLE.ttl]: endsEpochSeconds,
        }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  },
  async consume(state, browser, nowEpochSeconds) {
    try {
      const { Attributes } = await table.client.send(
        new DeleteItemCommand({
          TableName: table.name,
          Key: marshall(key(state)),
          ConditionExpression: 'browser = :browser AND #ttl > :now',
          ExpressionAttributeNames: { '#ttl': TABLE.ttl },
          ExpressionAttributeValues: marshall({
            ':browser': hashed('browser', browser),
            ':now': nowEpochSeconds,
          }),
          ReturnValues: 'ALL_OLD',
        }),
      );
      return Attributes && v.parse(Attempt, unmarshall(Attributes));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});
