import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { SLO } from '../slo.ts';
import type { Screen } from './citizen-alarms.ts';
import type { PortalMetrics } from './portal-metrics.ts';

export type PortalDashboardProps = {
  name: string;
  metrics: PortalMetrics;
  screens: readonly Screen[];
  table: ITableV2;
};

const HOUR = Duration.hours(1);

/** One page for the operator: what people get, what was delivered, what the table carries. */
export class PortalDashboard extends Dashboard {
  constructor(scope: Construct, id: string, props: PortalDashboardProps) {
    const { name, metrics, screens, table } = props;
    super(scope, id, { dashboardName: name });
    const graph = (title: string, left: IMetric[], limit?: number, label = '') =>
      new GraphWidget({
        title,
        left,
        width: 12,
        leftYAxis: { label, showUnits: false },
        ...(limit ? { leftAnnotations: [{ value: limit, label: 'SLO' }] } : {}),
      });
    const each = (metric: (screen: Screen) => IMetric) => screens.map(metric);
    this.addWidgets(
      new TextWidget({ markdown: `# ${name}\nWhat to do: infra/runbook.md`, width: 24, height: 2 }),
      graph(
        'Good answers',
        each(({ service }) => metrics.availability(service, Duration.minutes(5))),
        SLO.availabilityPercent,
        '%',
      ),
      graph(
        'Screens, 99th percentile',
        each(({ service, route }) => metrics.p99(service, route)),
        SLO.screenP99Ms,
        'ms',
      ),
      graph('Sign-ins', [metrics.onRoute('identity', '/api/sign-in/callback', '3xx')]),
      graph(
        'Requests',
        each(({ service }) => metrics.requests(service, '2xx')),
      ),
      graph(
        'Oldest delivery that is not imported',
        [metrics.of('OldestDeliveryAge', 'watch', { statistic: 'Maximum' })],
        SLO.oldestDeliveryHours * 3_600,
        's',
      ),
      graph(
        'Since the last delivery',
        Object.keys(SLO.deliveryEveryDays).map((kind) =>
          metrics.of('LatestDeliveryAge', 'watch', { kind, statistic: 'Maximum', period: HOUR }),
        ),
        undefined,
        's',
      ),
      graph('Write units', [table.metricConsumedWriteCapacityUnits()]),
      graph('Read units', [table.metricConsumedReadCapacityUnits()]),
    );
  }
}
