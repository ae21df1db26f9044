import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { RunbookSection } from '../runbook.ts';
import { SLO } from '../slo.ts';
import { PortalAlarm } from './portal-alarm.ts';
import type { PortalMetrics } from './portal-metrics.ts';

export type DeliveryAlarmsProps = {
  topic: ITopic;
  metrics: PortalMetrics;
  machine: IStateMachine;
  failed: IQueue;
  exchangeFailed: IQueue;
  /** Real deliveries come: that none comes is an alarm. */
  expectsDeliveries: boolean;
};

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
const { NOT_BREACHING, BREACHING } = TreatMissingData;

/** What insurers deliver and get: late, failed, missing. */
export class DeliveryAlarms extends Construct {
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, props: DeliveryAlarmsProps) {
    super(scope, id);
    const { topic, metrics, machine, failed, exchangeFailed, expectsDeliveries } = props;
    this.#topic = topic;
    const oldest = metrics.of('OldestDeliveryAge', 'watch', { statistic: 'Maximum' });
    this.#alarm('OldestDelivery', 'delivery-waits', oldest, {
      says: `A delivery is not imported after ${SLO.oldestDeliveryHours} hours.`,
      threshold: SLO.oldestDeliveryHours * HOUR_SECONDS,
    });
    this.#alarm('WatchIsBlind', 'watch', metrics.of('Looks', 'watch', { statistic: 'Sum' }), {
      says: 'Nobody looks at the age of deliveries: the alarms about them are blind.',
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: BREACHING,
      evaluationPeriods: 4,
    });
    const waiting = (queue: IQueue) =>
      queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
    this.#alarm('DeliveriesFailed', 'delivery-failed', waiting(failed), {
      says: 'A delivery or a chunk of one failed for good and waits in the queue.',
      threshold: 1,
    });
    this.#alarm('MachineFailed', 'delivery-failed', machine.metricFailed(), {
      says: 'The import of a large delivery ended without all of its chunks.',
      threshold: 1,
    });
    for (const service of ['ingest', 'delivery'])
      this.#alarm(
        `${service}Unreadable`,
        'delivery-failed',
        metrics.of('UnreadableFiles', service),
        {
          says: 'A delivered file could not be read at all.',
          threshold: 1,
        },
      );
    this.#alarm('ExchangeFailed', 'exchange', waiting(exchangeFailed), {
      says: 'A file to or from an insurer about 利用登録解除 failed for good.',
      threshold: 1,
    });
    this.#alarm('Overdue', 'exchange', metrics.of('OverdueRequests', 'exchange'), {
      says: 'Requests for 利用登録解除 wait longer than they may.',
      threshold: 1,
    });
    this.#alarm('MonthlyList', 'exchange', metrics.of('MonthlyListsMissing', 'exchange'), {
      says: 'An insurer has not sent the 初回登録・有効期限状況一覧 of this month.',
      threshold: 1,
    });
    if (!expectsDeliveries) return;
    for (const [kind, days] of Object.entries(SLO.deliveryEveryDays)) {
      const age = metrics.of('LatestDeliveryAge', 'watch', {
        kind,
        statistic: 'Maximum',
        period: Duration.hours(1),
      });
      this.#alarm(`${kind}Missing`, 'delivery-missing', age, {
        says: `No delivery of ${kind} for ${days} days: what citizens see grows old.`,
        threshold: days * DAY_SECONDS,
      });
    }
  }

  #alarm(
    id: string,
    runbook: RunbookSection,
    metric: IMetric,
    props: {
      says: string;
      threshold: number;
      treatMissingData?: TreatMissingData;
      comparisonOperator?: ComparisonOperator;
      evaluationPeriods?: number;
    },
  ) {
    new PortalAlarm(this, id, {
      topic: this.#topic,
      runbook,
      metric,
      evaluationPeriods: 1,
      treatMissingData: NOT_BREACHING,
      ...props,
    });
  }
}
