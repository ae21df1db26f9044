import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { CitizenAlarms, type Screen } from '../constructs/citizen-alarms.ts';
import { DeliveryAlarms } from '../constructs/delivery-alarms.ts';
import { FeatureFunction } from '../constructs/feature-function.ts';
import { PortalDashboard } from '../constructs/portal-dashboard.ts';
import { PortalMetrics } from '../constructs/portal-metrics.ts';
import { Releases } from '../constructs/releases.ts';
import { limitRoles } from '../constructs/role-boundary.ts';
import { TableAlarms } from '../constructs/table-alarms.ts';
import { metricsOf, type Stage } from '../stages.ts';
import { type ApiStack, HTTP_FEATURES, type HttpFeature } from './api.ts';
import type { DataStack } from './data.ts';
import type { DeliveryStack } from './delivery.ts';

/** The route of each function that is opened most, where it is not its first address. */
const MAIN_ROUTE: Partial<Record<HttpFeature, string>> = { identity: '/api/session' };

export const SCREENS: readonly Screen[] = (Object.keys(HTTP_FEATURES) as HttpFeature[]).map(
  (service) => ({ service, route: MAIN_ROUTE[service] ?? HTTP_FEATURES[service][0] }),
);

/** Alarms, dashboard, and the function that looks how old deliveries are. */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    {
      data,
      api,
      delivery,
      stage,
      ...props
    }: StackProps & { data: DataStack; api: ApiStack; delivery: DeliveryStack; stage: Stage },
  ) {
    super(scope, id, props);
    limitRoles(this, stage.name);
    const topic = data.alarms;
    const namespace = metricsOf(stage);
    const metrics = new PortalMetrics(namespace);
    const look = new FeatureFunction(this, 'Watch', {
      feature: 'watch',
      table: data.table,
      tableKey: data.key,
      logKey: data.logKey,
      logRetentionDays: stage.logRetentionDays,
      keepLogs: stage.keepData,
      metrics: namespace,
      releases: new Releases(this, 'Releases', { topic, canary: false, metrics: namespace }),
    });
    const rule = new Rule(this, 'Look', {
      description: 'how old the oldest unfinished delivery is',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(look.live, { retryAttempts: 0 })],
    });
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason:
        'A look that fails is over: the next one comes in five minutes, and silence is an alarm.',
    });
    new CitizenAlarms(this, 'Citizens', {
      topic,
      metrics,
      screens: SCREENS,
      pdf: api.pdf,
      expectsVisitors: stage.expectsVisitors,
    });
    new DeliveryAlarms(this, 'Deliveries', {
      topic,
      metrics,
      machine: delivery.machine.machine,
      failed: delivery.failed,
      exchangeFailed: delivery.exchangeFailed,
      expectsDeliveries: stage.expectsVisitors,
    });
    new TableAlarms(this, 'Storage', { topic, table: data.table, vault: data.backup.vault });
    new PortalDashboard(this, 'Dashboard', {
      name: `portal-${stage.name}`,
      metrics,
      screens: SCREENS,
      table: data.table,
    });
  }
}
