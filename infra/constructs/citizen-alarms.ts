import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { SLO } from '../slo.ts';
import type { FeatureFunction } from './feature-function.ts';
import { PortalAlarm, type PortalAlarmProps } from './portal-alarm.ts';
import type { PortalMetrics } from './portal-metrics.ts';

export type Screen = { service: string; route: string };

export type CitizenAlarmsProps = {
  topic: ITopic;
  metrics: PortalMetrics;
  /** What is opened most of each function that citizens call. */
  screens: readonly Screen[];
  pdf: FeatureFunction;
  /** That nobody comes is an alarm. */
  expectsVisitors: boolean;
};

const { NOT_BREACHING, BREACHING } = TreatMissingData;
const TOO_LOW = ComparisonOperator.LESS_THAN_THRESHOLD;

/** What people notice: errors, slow screens, and the silence when nobody gets in. */
export class CitizenAlarms extends Construct {
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, props: CitizenAlarmsProps) {
    super(scope, id);
    const { topic, metrics, screens, pdf, expectsVisitors } = props;
    this.#topic = topic;
    for (const { service, route } of screens) {
      this.#alarm(`${service}Availability`, metrics.availability(service, Duration.minutes(5)), {
        runbook: 'availability',
        says: `${service}: fewer than ${SLO.availabilityPercent} % of answers are good.`,
        threshold: SLO.availabilityPercent,
        comparisonOperator: TOO_LOW,
        evaluationPeriods: 3,
        datapointsToAlarm: 2,
      });
      this.#alarm(`${service}Slow`, metrics.p99(service, route), {
        runbook: 'latency',
        says: `${service}: one of a hundred waits longer than ${SLO.screenP99Ms} ms.`,
        threshold: SLO.screenP99Ms,
        evaluationPeriods: 3,
      });
      this.#alarm(`${service}AccessRecords`, metrics.of('AuditFailures', service), {
        runbook: 'access-records',
        says: `${service}: access records cannot be written, so nothing is shown (503).`,
        threshold: 1,
        evaluationPeriods: 1,
      });
    }
    this.#alarm('PdfFails', pdf.live.metricErrors({ period: Duration.minutes(5) }), {
      runbook: 'pdf',
      says: 'Sheets cannot be printed.',
      threshold: 1,
      evaluationPeriods: 2,
    });
    this.#alarm('PdfSlow', pdf.live.metricDuration({ statistic: 'p99' }), {
      runbook: 'pdf',
      says: `A sheet takes longer than ${SLO.pdfP99Ms} ms.`,
      threshold: SLO.pdfP99Ms,
      evaluationPeriods: 3,
    });
    if (!expectsVisitors) return;
    const period = Duration.minutes(SLO.silenceMinutes / 2);
    const silence = [
      ['identity', '/api/sign-in/callback', '3xx', 'nobody-signs-in', 'Nobody signs in.'],
      ['medications', '/api/medications', '2xx', 'nobody-sees-medicines', 'Nobody sees medicines.'],
    ] as const;
    for (const [service, route, outcome, runbook, says] of silence)
      this.#alarm(`${service}Silence`, metrics.onRoute(service, route, outcome, period), {
        runbook,
        says,
        threshold: 1,
        comparisonOperator: TOO_LOW,
        evaluationPeriods: 2,
        treatMissingData: BREACHING,
      });
  }

  #alarm(
    id: string,
    metric: IMetric,
    props: Omit<PortalAlarmProps, 'topic' | 'metric' | 'treatMissingData'> &
      Partial<Pick<PortalAlarmProps, 'treatMissingData'>>,
  ) {
    new PortalAlarm(this, id, {
      topic: this.#topic,
      treatMissingData: NOT_BREACHING,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      ...props,
      metric,
    });
  }
}
