import { createHmac } from 'node:crypto';
import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ReportKind } from '../../shared/facilities/contract.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

const MOST_OF_SENDER = 20;
/** A day has no more, whatever comes in: the operator cannot read more, and nobody can fill the table. */
const MOST_OF_ALL = 5_000;
const KEPT_SECONDS = 366 * 86_400;
const COUNTED_SECONDS = 3 * 86_400;

export type FacilityReport = { facilityId: string; what: ReportKind; edition: string };
export interface ReportStore {
  /** The same report of the same sender and day is one. Throws `too-many-requests`. */
  add(report: FacilityReport, sender: string, now: Date): Promise<void>;
}

/** Who sends, for a day: an address cannot be got back from it, and tomorrow it is another. */
export const senderOf = (address: string, secret: string, now: Date): string =>
  createHmac('sha256', secret)
    .update(`${dateInJapan(now)} ${address}`)
    .digest('base64url')
    .slice(0, 16);

/** Reports of visitors, one partition per day for the operator to read. */
export const reportStore = (table: Table): ReportStore => ({
  async add({ facilityId, what, edition }, sender, now) {
    const day = pk('facilityReport', dateInJapan(now));
    const seconds = Math.floor(now.getTime() / 1000);
    const count = (of: string, most: number) => ({
      Update: {
        TableName: table.name,
        Key: marshall({ pk: day, sk: sk.reportCount(of) }),
        UpdateExpression: 'ADD #count :one SET #expires = :expires',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count', '#expires': TABLE.ttl },
        ExpressionAttributeValues: marshall({
          ':one': 1,
          ':most': most,
          ':expires': seconds + COUNTED_SECONDS,
        }),
      },
    });
    const item = {
      pk: day,
      sk: sk.facilityReport(facilityId, what, sender),
      facilityId,
      what,
      edition,
      at: now.toISOString(),
      [TABLE.ttl]: seconds + KEPT_SECONDS,
    };
    const put = {
      Put: {
        TableName: table.name,
        Item: marshall(item),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    };
    const all = [put, count(sender, MOST_OF_SENDER), count('ALL', MOST_OF_ALL)];
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: all })).catch(refused);
  },
});

function refused(problem: unknown): void {
  if (!(problem instanceof TransactionCanceledException)) throw problem;
  const [known, ...counts] = (problem.CancellationReasons ?? []).map(({ Code }) => Code);
  if (known === 'ConditionalCheckFailed') return;
  if (counts.includes('ConditionalCheckFailed'))
    throw new PortalError('too-many-requests', 'enough reports for today');
  throw problem;
}
