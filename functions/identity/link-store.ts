import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { LinkCase } from '../../shared/identity/link-case.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';
import { putCase } from './case-store.ts';
import { hashed } from './hash.ts';

/** What is known of one `sub` of the provider. `disputed`: 別人 was reported, only the insurer reopens it. */
export type Link =
  | { state: 'none' }
  | { state: 'linked'; personId: string }
  | { state: 'disputed' };

const StoredLink = v.union([
  v.object({ linkState: v.literal('linked'), personId: v.string() }),
  v.object({ linkState: v.literal('disputed') }),
  v.object({ linkState: v.optional(v.undefined()) }), // only wrong tries so far
]);

export interface LinkStore {
  /** The id of a `sub`; the `sub` itself is not stored. */
  idOf(sub: string): string;
  find(linkId: string): Promise<Link>;
  /** @returns false when this `sub` has another person, or this person another `sub` */
  link(linkId: string, personId: string, at: string): Promise<boolean>;
  /** Undoes the link of a person and opens the case, both or neither; twice at once is one case. */
  dispute(personId: string, linkCase: LinkCase): Promise<void>;
}

export const linkStore = (table: Table, issuer: string): LinkStore => {
  const item = (id: string) => ({
    TableName: table.name,
    Key: marshall({ pk: pk('link', id), sk: sk.current }),
  });
  /** Beside the link lies the way back, so that no person has two links and a person's link is found. */
  const backId = (personId: string) => hashed('person', issuer, personId);

  const find: LinkStore['find'] = async (linkId) => {
    const found = await getItem(table, 'link', linkId, sk.current, true);
    const stored = v.parse(StoredLink, found ?? {});
    if (stored.linkState === 'linked') return { state: 'linked', personId: stored.personId };
    return { state: stored.linkState ?? 'none' };
  };

  /** A right try is no wrong one, also when another was faster. */
  const forgetTries = (linkId: string) =>
    table.client.send(
      new UpdateItemCommand({ ...item(linkId), UpdateExpression: 'REMOVE tries, lastTryAt' }),
    );

  return {
    idOf: (sub) => hashed('sub', issuer, sub),
    find,
    async link(linkId, personId, at) {
      const linked = await transact(table, [
        {
          Update: {
            ...item(linkId),
            UpdateExpression:
              'SET linkState = :linked, personId = :person, linkedAt = :at REMOVE tries, lastTryAt',
            ConditionExpression: 'attribute_not_exists(linkState)',
            ExpressionAttributeValues: marshall({
              ':linked': 'linked',
              ':person': personId,
              ':at': at,
            }),
          },
        },
        {
          Update: {
            ...item(backId(personId)),
            UpdateExpression: 'SET linkId = :link',
            ConditionExpression: 'attribute_not_exists(pk)',
            ExpressionAttributeValues: marshall({ ':link': linkId }),
          },
        },
      ]);
      if (linked) return true;
      const now = await find(linkId); // a sign-in side by side may have made the very same link
      if (now.state !== 'linked' || now.personId !== personId) return false;
      await forgetTries(linkId);
      return true;
    },
    async dispute(personId, linkCase) {
      const back = await getItem(table, 'link', backId(personId), sk.current, true);
      // No session starts without a link, so a press before this one undid it, with its case.
      if (!back) return;
      const linkId = v.parse(v.string(), back.linkId);
      const done = await transact(table, [
        {
          Update: {
            ...item(linkId),
            UpdateExpression: 'SET linkState = :disputed, disputedAt = :at REMOVE personId',
            ConditionExpression: 'personId = :person',
            ExpressionAttributeValues: marshall({
              ':disputed': 'disputed',
              ':at': linkCase.at,
              ':person': personId,
            }),
          },
        },
        { Delete: item(backId(personId)) },
        putCase(table, { ...linkCase, linkId }),
      ]);
      const left = !done && (await getItem(table, 'link', backId(personId), sk.current, true));
      if (left) throw new Error('the link changed while it was being undone');
    },
  };
};
