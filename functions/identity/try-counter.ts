import {
  ConditionalCheckFailedException,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { LINKING } from '../../shared/identity/rules.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk } from '../storage/keys.ts';

export interface TryCounter {
  /**
   * Counts a try before it is looked at, so that tries side by side cannot be more than allowed.
   * @returns which try this is, from 1; undefined while linking is locked
   */
  reserve(linkId: string, nowEpochSeconds: number): Promise<number | undefined>;
}

/** A right try removes the count (link-store.ts); an hour without a try starts a new one. */
export const tryCounter = (table: Table): TryCounter => {
  const update = async (
    linkId: string,
    change: Pick<UpdateItemCommandInput, 'UpdateExpression' | 'ConditionExpression'>,
    values: Record<string, number>,
  ) => {
    try {
      const { Attributes } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall({ pk: pk('link', linkId), sk: sk.current }),
          ...change,
          ExpressionAttributeValues: marshall(values),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return v.parse(v.object({ tries: v.number() }), unmarshall(Attributes ?? {})).tries;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };

  return {
    async reserve(linkId, nowEpochSeconds) {
      const values = {
        ':one': 1,
        ':now': nowEpochSeconds,
        ':old': nowEpochSeconds - LINKING.lockSeconds,
      };
      const first = () =>
        update(
          linkId,
          {
            UpdateExpression: 'SET tries = :one, lastTryAt = :now',
            ConditionExpression: 'attribute_not_exists(tries) OR lastTryAt <= :old',
          },
          values,
        );
      const next = () =>
        update(
          linkId,
          {
            UpdateExpression: 'SET tries = tries + :one, lastTryAt = :now',
            ConditionExpression: 'tries < :most AND lastTryAt > :old',
          },
          { ...values, ':most': LINKING.wrongTries },
        );
      // Once more from the start: a right try side by side may have removed the count in between.
      return (await first()) ?? (await next()) ?? (await first());
    },
  };
};
