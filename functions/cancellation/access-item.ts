import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { AccessRecord } from '../../shared/audit/codec.ts';
import { addYears, dateInJapan, startOfDay } from '../../shared/kernel/dates.ts';
import { KEEP } from '../../shared/kernel/retention.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

/**
 * The access record of a change as one more write of its transaction: either both are there or neither.
 * Same item as `auditStore` puts (test/cancellation/access-item.test.ts).
 */
export const accessPut = (tableName: string, personId: string, record: AccessRecord) => ({
  Put: {
    TableName: tableName,
    Item: marshall({
      pk: pk('access', personId),
      sk: sk.event(record.at, record.id),
      ...v.parse(AccessRecord, record),
      [TABLE.ttl]: Math.floor(
        startOfDay(addYears(dateInJapan(new Date(record.at)), KEEP.accessRecordYears)).getTime() /
          1000,
      ),
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
