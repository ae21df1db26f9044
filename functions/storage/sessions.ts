import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Session } from '../../shared/identity/codec.ts';
import { SESSION, sessionEnds } from '../../shared/identity/session-rules.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Table } from './client.ts';
import { getItem } from './items.ts';
import { pk, sk, TABLE } from './keys.ts';

/** Only this hash is stored: the table alone opens no session. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

export interface SessionStore {
  find(tokenHash: string): Promise<Session | undefined>;
  /**
   * Writes the use down when the last note is old enough.
   * @throws PortalError `session-expired` when the session was ended meanwhile: it stays gone
   */
  touch(session: Session, nowEpochSeconds: number): Promise<Session>;
}

export const sessionStore = (table: Table): SessionStore => ({
  async find(tokenHash) {
    const item = await getItem(table, 'session', tokenHash, sk.current, true);
    return item && v.parse(Session, item);
  },
  async touch(session, nowEpochSeconds) {
    if (nowEpochSeconds - session.lastUsedAtEpochSeconds < SESSION.touchSeconds) return session;
    const used = { ...session, lastUsedAtEpochSeconds: nowEpochSeconds };
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall({ pk: pk('session', session.tokenHash), sk: sk.current }),
          UpdateExpression: 'SET lastUsedAtEpochSeconds = :now, #ttl = :end',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#ttl': TABLE.ttl },
          ExpressionAttributeValues: marshall({
            ':now': nowEpochSeconds,
            ':end': sessionEnds(used),
          }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new PortalError('session-expired', 'the session was ended meanwhile');
    }
    return used;
  },
});
