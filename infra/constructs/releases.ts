import { Duration, Validations } from 'aws-cdk-lib';
import { MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { PortalAlarm } from './portal-alarm.ts';

export type ReleasesProps = {
  topic: ITopic;
  /** A tenth of the requests for five minutes first; otherwise all at once. */
  canary: boolean;
  /** Namespace of the metrics that the functions write. */
  metrics: string;
};

const POLICY = 'service-role/AWSCodeDeployRoleForLambdaLimited';

/** New code gets a tenth of the requests first and goes back by itself when they fail. */
export class Releases extends Construct {
  readonly #application: LambdaApplication;
  readonly #role: Role;
  readonly #props: ReleasesProps;

  constructor(scope: Construct, id: string, props: ReleasesProps) {
    super(scope, id);
    this.#props = props;
    this.#application = new LambdaApplication(this, 'Application');
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(POLICY)],
    });
    Validations.of(this.#role).acknowledge({
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${POLICY}]`,
      reason: 'The policy that CodeDeploy is made with: it moves aliases and reads alarms.',
    });
  }

  /** @param service what the function calls itself in its metrics */
  watch(alias: Alias, service: string): void {
    const { topic, canary, metrics } = this.#props;
    const failing = new PortalAlarm(this, `${service}Failing`, {
      topic,
      runbook: 'release',
      says: `${service} fails or answers with 5xx; a release under way goes back by itself.`,
      metric: new MathExpression({
        expression: 'FILL(crashed, 0) + FILL(refused, 0)',
        usingMetrics: {
          crashed: alias.metricErrors({ period: Duration.minutes(1), statistic: 'Sum' }),
          refused: new Metric({
            namespace: metrics,
            metricName: 'Requests',
            dimensionsMap: { service, outcome: '5xx' },
            period: Duration.minutes(1),
            statistic: 'Sum',
          }),
        },
        period: Duration.minutes(1),
        label: `${service}: failures`,
      }),
      threshold: 5,
      evaluationPeriods: 2,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    new LambdaDeploymentGroup(this, service, {
      application: this.#application,
      role: this.#role,
      alias,
      deploymentConfig: canary
        ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
        : LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: [failing],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
  }
}
