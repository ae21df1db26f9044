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

const Count = v.object({ tries: v.number(), lastTryAt: v.number() });
type Count = v.InferOutput<typeof Count>;

/** Tries side by side disturb each other at most as often as there are tries. */
const ATTEMPTS = 2 * LINKING.wrongTries;

/** A right try removes the count (link-store.ts); an hour without a try starts a new one. */
export const tryCounter = (table: Table): TryCounter => {
  /** @returns the count as it was found when the condition does not hold */
  const update = async (
    linkId: string,
    change: Pick<UpdateItemCommandInput, 'UpdateExpression' | 'ConditionExpression'>,
    values: Record<string, number>,
  ): Promise<{ counted: Count } | { found: Count | undefined }> => {
    try {
      const { Attributes } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall({ pk: pk('link', linkId), sk: sk.current }),
          ...change,
          ExpressionAttributeValues: marshall(values),
          ReturnValues: 'UPDATED_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { counted: v.parse(Count, unmarshall(Attributes ?? {})) };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const found = v.safeParse(Count, unmarshall(error.Item ?? {}));
      return { found: found.success ? found.output : undefined };
    }
  };

  return {
    async reserve(linkId, nowEpochSeconds) {
      const old = nowEpochSeconds - LINKING.lockSeconds;
      const values = { ':one': 1, ':now': nowEpochSeconds, ':old': old };
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const first = await update(
          linkId,
          {
            UpdateExpression: 'SET tries = :one, lastTryAt = :now',
            ConditionExpression: 'attribute_not_exists(tries) OR lastTryAt <= :old',
          },
          values,
        );
        if ('counted' in first) return first.counted.tries;
        const next = await update(
          linkId,
          {
            UpdateExpression: 'SET tries = tries + :one, lastTryAt = :now',
            ConditionExpression: 'tries < :most AND lastTryAt > :old',
          },
          { ...values, ':most': LINKING.wrongTries },
        );
        if ('counted' in next) return next.counted.tries;
        const { found } = next;
        if (found && found.tries >= LINKING.wrongTries && found.lastTryAt > old) return undefined;
        // A right try side by side has removed the count in between: once more from the start.
      }
      throw new Error('the count of tries is being changed all the time');
    },
  };
};
