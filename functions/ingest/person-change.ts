import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { PersonState } from '../../shared/eligibility/stored.ts';
import { pk, sk } from '../storage/keys.ts';
import type { Item } from './batch-get.ts';
import { difference, personItems } from './person-items.ts';
import type { LoadedPerson, LookAgain } from './person-state.ts';

/** All writes that take one person from one state to the next; they hold together or not at all. */
export type PersonChange = {
  personId: string;
  writes: (tableName: string) => TransactWriteItem[];
  /** Cards whose receipts are to be matched again afterwards; the same transaction writes them down. */
  lookAgain: LookAgain;
};

export function personChange(before: LoadedPerson, after: PersonState): PersonChange {
  const [someone] = after.coverages.values();
  const personId = after.person?.personId ?? someone?.personId ?? '';
  const own = { pk: pk('eligibility', personId), sk: sk.person };
  const itemsBefore = personItems(before.state);
  const itemsAfter = personItems(after);
  const { put, remove } = difference(itemsBefore, itemsAfter);
  const others = put.filter((item) => item.sk !== sk.person);
  const changed = cardsThatChanged(itemsBefore, itemsAfter);
  const lookAgain =
    changed.length === 0
      ? before.lookAgain
      : {
          cards: [...new Set([...before.lookAgain.cards, ...changed])],
          revision: before.revision + 1,
        };
  if (changed.length > 0) others.push({ pk: own.pk, sk: sk.lookAgain, ...lookAgain });
  return {
    personId,
    lookAgain,
    writes: (name) => [
      after.person
        ? putPerson(name, { ...own, ...after.person }, before.revision)
        : { ConditionCheck: { TableName: name, Key: marshall(own), ...ABSENT } },
      ...others.map((item) =>
        after.person ? { Put: putOf(name, item) } : putTombstone(name, item, before.state),
      ),
      ...remove.map(({ pk, sk }) => ({ Delete: { TableName: name, Key: marshall({ pk, sk }) } })),
    ],
  };
}

/** Receipts that these cards gave to the person may be another's: taken back, or the holder reads otherwise. */
function cardsThatChanged(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): string[] {
  const cards = pk('cardIndex', '');
  return [...before]
    .filter(([key, item]) => item.pk.startsWith(cards) && holder(item) !== holder(after.get(key)))
    .map(([, item]) => item.pk.slice(cards.length));
}

const holder = (item: Item | undefined): string =>
  item ? JSON.stringify([item.birthDate, item.sex, item.branch, item.name]) : '';

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

const putOf = (TableName: string, item: Item) => ({
  TableName,
  Item: marshall(item, { removeUndefinedValues: true }),
});

const putPerson = (name: string, item: Item, revision: number): TransactWriteItem => ({
  Put: {
    ...putOf(name, { ...item, revision: revision + 1 }),
    ...(revision === 0
      ? ABSENT
      : {
          ConditionExpression: 'revision = :seen',
          ExpressionAttributeValues: marshall({ ':seen': revision }),
        }),
  },
});

/** A deletion of somebody not known yet: there is no person to count changes, so each item guards itself. */
function putTombstone(name: string, item: Item, before: PersonState): TransactWriteItem {
  const seen = [...before.coverages.values()].find(
    ({ validFrom, insurerNumber }) => sk.coverage(validFrom, insurerNumber) === item.sk,
  );
  return {
    Put: {
      ...putOf(name, item),
      ...(seen
        ? {
            ConditionExpression: 'asOf = :seen',
            ExpressionAttributeValues: marshall({ ':seen': seen.asOf }),
          }
        : ABSENT),
    },
  };
}
