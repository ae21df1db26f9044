import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { AccessRecord } from '../../shared/audit/codec.ts';
import { addYears, dateInJapan, startOfDay } from '../../shared/kernel/dates.ts';
import { KEEP } from '../../shared/kernel/retention.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

export interface AuditStore {
  /** @param personId whose data were seen; the owner reads these records in 閲覧履歴 */
  record(personId: string, record: AccessRecord): Promise<void>;
}

export const auditStore = (table: Table): AuditStore => ({
  async record(personId, record) {
    await table.client.send(new PutItemCommand(accessPut(table.name, personId, record).Put));
  },
});

/** One access record as a write, for a transaction with the change that it is about. */
export function accessPut(tableName: string, personId: string, record: AccessRecord) {
  const ends = addYears(dateInJapan(new Date(record.at)), KEEP.accessRecordYears);
  return {
    Put: {
      TableName: tableName,
      Item: marshall({
        pk: pk('access', personId),
        sk: sk.event(record.at, record.id),
        ...v.parse(AccessRecord, record),
        [TABLE.ttl]: Math.floor(startOfDay(ends).getTime() / 1000),
      }),
      ConditionExpression: 'attribute_not_exists(pk)', // a record is never overwritten
    },
  };
}
