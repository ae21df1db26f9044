import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { LinkCase } from '../../shared/identity/link-case.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk } from '../storage/keys.ts';
import { transact } from '../storage/transact.ts';

/** The write of one case, to go into a transaction with its cause. */
export const putCase = (table: Table, linkCase: LinkCase): TransactWriteItem => ({
  Put: {
    TableName: table.name,
    Item: marshall(
      {
        pk: pk('case', dateInJapan(new Date(linkCase.at))),
        sk: sk.event(linkCase.at, linkCase.id),
        ...v.parse(LinkCase, linkCase),
      },
      { removeUndefinedValues: true },
    ),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export interface CaseStore {
  /** At most one case per sign-in and day, however often it is tried. */
  open(linkCase: LinkCase & { linkId: string }): Promise<void>;
}

export const caseStore = (table: Table): CaseStore => ({
  async open(linkCase) {
    const day = dateInJapan(new Date(linkCase.at));
    await transact(table, [
      {
        Update: {
          TableName: table.name,
          Key: marshall({ pk: pk('link', linkCase.linkId), sk: sk.current }),
          UpdateExpression: 'SET caseOn = :day',
          ConditionExpression: 'attribute_not_exists(caseOn) OR caseOn < :day',
          ExpressionAttributeValues: marshall({ ':day': day }),
        },
      },
      putCase(table, linkCase),
    ]);
  },
});
