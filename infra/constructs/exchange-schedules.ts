import { Duration, TimeZone } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type ExchangeSchedulesProps = {
  bucket: IBucket;
  target: IFunction;
  failed: IQueue;
  key: IKey;
};

/** When what of the exchange with insurers runs; hours in Japan. */
const JOBS = [
  {
    id: 'Outgoing',
    job: 'outgoing',
    at: { hour: '0', minute: '30' },
    does: 'requests of yesterday',
  },
  { id: 'Overdue', job: 'overdue', at: { hour: '6', minute: '0' }, does: 'what waits too long' },
  {
    id: 'MonthlyList',
    job: 'monthly-list',
    at: { day: '20', hour: '9', minute: '0' },
    does: 'insurers whose 初回登録・有効期限状況一覧 of this month has not come',
  },
] as const;

/** Daily and monthly work of 利用登録解除, and the import of what insurers put under `incoming/`. */
export class ExchangeSchedules extends Construct {
  constructor(scope: Construct, id: string, props: ExchangeSchedulesProps) {
    super(scope, id);
    const { bucket, target, failed, key } = props;
    for (const { id: name, job, at, does } of JOBS)
      new Schedule(this, name, {
        description: does,
        schedule: ScheduleExpression.cron({ ...at, timeZone: TimeZone.ASIA_TOKYO }),
        timeWindow: TimeWindow.off(),
        key,
        target: new LambdaInvoke(target, {
          input: ScheduleTargetInput.fromObject({ job }),
          retryAttempts: 10,
          maxEventAge: Duration.hours(12),
          deadLetterQueue: failed,
        }),
      });
    new Rule(this, 'Incoming', {
      description: 'file of an insurer about 利用登録解除',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: [{ prefix: 'incoming/' }] },
        },
      },
      targets: [
        new LambdaFunction(target, {
          deadLetterQueue: failed,
          retryAttempts: 10,
          maxEventAge: Duration.hours(12),
        }),
      ],
    });
  }
}
