import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Person } from '../../../shared/eligibility/codec.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Table } from '../../storage/client.ts';
import { prefix, sk } from '../../storage/keys.ts';
import { demoPeople } from '../demo/people.ts';

const MOST_SHOWN = 200;
/** A page of a Scan is 1 MB; a large imported database is not read to its end for a list. */
const MOST_PAGES = 40;

/** Whom to list first, in this order: the demo people, whom everybody looks for. */
const demoIds = (today: IsoDate): readonly (string | undefined)[] =>
  Object.values(demoPeople(today)).map(({ personId }) => personId);

/**
 * People of the local database for the list of the local provider, demo people first. Scans the table, which
 * nothing deployed may do.
 */
export async function listPeople(table: Table, today: IsoDate): Promise<Person[]> {
  const found: Person[] = [];
  const pages = paginateScan(
    { client: table.client },
    {
      TableName: table.name,
      FilterExpression: 'begins_with(pk, :eligibility) AND sk = :person',
      ExpressionAttributeValues: {
        ':eligibility': { S: prefix.eligibility },
        ':person': { S: sk.person },
      },
    },
  );
  let read = 0;
  for await (const page of pages) {
    found.push(...(page.Items ?? []).map((item) => v.parse(Person, unmarshall(item))));
    read += 1;
    if (read === MOST_PAGES) break;
  }
  const first = demoIds(today);
  const rank = ({ personId }: Person) =>
    first.includes(personId) ? first.indexOf(personId) : first.length;
  const inOrder = (one: Person, other: Person) =>
    rank(one) - rank(other) || one.personId.localeCompare(other.personId);
  return found.sort(inOrder).slice(0, MOST_SHOWN);
}
