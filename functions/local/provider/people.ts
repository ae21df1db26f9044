import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { Person } from '../../../shared/eligibility/codec.ts';
import type { Table } from '../../storage/client.ts';
import { prefix, sk } from '../../storage/keys.ts';

const MOST_SHOWN = 200;
/** A page of a Scan is 1 MB; a large imported database is not read to its end for a list. */
const MOST_PAGES = 40;

const demoFirst = (one: Person, other: Person): number =>
  Number(isDemo(other)) - Number(isDemo(one)) || one.personId.localeCompare(other.personId);
const isDemo = ({ personId }: Person): boolean => personId.startsWith('demo');

/**
 * People of the local database for the list of the local provider, demo people first. Scans the table, which
 * nothing deployed may do.
 */
export async function listPeople(table: Table): Promise<Person[]> {
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
  return found.sort(demoFirst).slice(0, MOST_SHOWN);
}
