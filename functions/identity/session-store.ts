import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Session } from '../../shared/identity/codec.ts';
import { SESSION, sessionEnds } from '../../shared/identity/session-rules.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';

/** Starting and ending sessions; reading them is in storage/sessions.ts, every feature needs that. */
export interface SessionWriter {
  /** @returns false when the link to the person has been undone meanwhile: then nothing started */
  start(session: Session, linkId: string): Promise<boolean>;
  end(session: Pick<Session, 'tokenHash' | 'personId'>): Promise<void>;
  /** Sign-out everywhere. */
  endAll(personId: string): Promise<void>;
}

const AT_ONCE = 10;

export const sessionWriter = (table: Table): SessionWriter => {
  const TableName = table.name;
  const keys = (tokenHash: string, personId: string) =>
    [
      { pk: pk('session', tokenHash), sk: sk.current },
      { pk: pk('sessionList', personId), sk: tokenHash },
    ] as const;
  const put = (item: Record<string, unknown>) => ({
    Put: {
      TableName,
      Item: marshall(item),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  const end: SessionWriter['end'] = async ({ tokenHash, personId }) => {
    // Without condition: ending twice is no mistake.
    const deletes = keys(tokenHash, personId).map((key) => ({
      Delete: { TableName, Key: marshall(key) },
    }));
    await transact(table, deletes);
  };

  return {
    end,
    start(session, linkId) {
      const { startedAtEpochSeconds, tokenHash, personId } = session;
      const [current, listed] = keys(tokenHash, personId);
      return transact(table, [
        {
          ConditionCheck: {
            TableName,
            Key: marshall({ pk: pk('link', linkId), sk: sk.current }),
            ConditionExpression: 'personId = :person',
            ExpressionAttributeValues: marshall({ ':person': personId }),
          },
        },
        put({ ...current, ...v.parse(Session, session), [TABLE.ttl]: sessionEnds(session) }),
        put({ ...listed, [TABLE.ttl]: startedAtEpochSeconds + SESSION.absoluteSeconds }),
      ]);
    },
    async endAll(personId) {
      const items = await queryItems(table, 'sessionList', personId, { consistent: true });
      const hashes = items.map((item) => v.parse(v.string(), item.sk));
      for (let at = 0; at < hashes.length; at += AT_ONCE) {
        const some = hashes.slice(at, at + AT_ONCE);
        await Promise.all(some.map((tokenHash) => end({ tokenHash, personId })));
      }
    },
  };
};
