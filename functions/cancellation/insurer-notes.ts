import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../storage/client.ts';
import { pk } from '../storage/keys.ts';
import { ALL_INSURERS } from './items.ts';

/**
 * Notes which insurers have requests, so that daily files reach each. Before the request and not in its
 * transaction, where all requests to one insurer would wait for one item; once per process and insurer.
 */
export function insurerNotes(table: Table): (insurerNumber: string) => Promise<void> {
  const done = new Set<string>();
  return async (insurerNumber) => {
    if (done.has(insurerNumber)) return;
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({ pk: pk('exchange', ALL_INSURERS), sk: insurerNumber }),
      }),
    );
    done.add(insurerNumber);
  };
}
