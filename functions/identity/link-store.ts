import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { LinkCase } from '../../shared/identity/link-case.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import { putCase } from './case-store.ts';
import { hashed } from './hash.ts';
import { transact } from './transact.ts';

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
  /** Undoes the link of a person and opens the case, both or neither. */
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
      return now.state === 'linked' && now.personId === personId;
    },
    async dispute(personId, linkCase) {
      const back = await getItem(table, 'link', backId(personId), sk.current, true);
      const linkId = back && v.parse(v.string(), back.linkId);
      const filed = putCase(table, { ...linkCase, linkId });
      const done = await transact(
        table,
        linkId === undefined
          ? [filed]
          : [
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
              filed,
            ],
      );
      if (!done) throw new Error('the link changed while it was being undone');
    },
  };
};
