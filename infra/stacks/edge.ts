import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnHealthCheck } from 'aws-cdk-lib/aws-route53';
import { CfnLoggingConfiguration } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Firewall } from '../constructs/firewall.ts';
import { PortalAlarm } from '../constructs/portal-alarm.ts';
import { limitRoles } from '../constructs/role-boundary.ts';
import { SLO } from '../slo.ts';
import type { Stage } from '../stages.ts';

/** What must lie in us-east-1: the firewall of CloudFront, its logs, and the look from outside. */
export class EdgeStack extends Stack {
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    limitRoles(this, stage.name);
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = new Key(this, 'Key', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Logs and alarms of the portal at the edge',
    });
    key.grantEncryptDecrypt(new ServicePrincipal(`logs.${this.region}.amazonaws.com`));
    const topic = new AlarmTopic(this, 'Alarms', { key, emails: stage.alarmEmails });

    const name = `portal-${stage.name}`;
    const firewall = new Firewall(this, 'Firewall', name);
    this.firewallArn = firewall.attrArn;
    const logGroupName = `aws-waf-logs-${name}`; // the service asks for this beginning
    const logs = new LogGroup(this, 'FirewallLogs', {
      logGroupName,
      retention: stage.logRetentionDays,
      encryptionKey: key,
      removalPolicy,
    });
    new CfnLoggingConfiguration(this, 'FirewallLogging', {
      resourceArn: firewall.attrArn,
      logDestinationConfigs: [
        // Without the `:*` that the attribute has and the service refuses.
        `arn:aws:logs:${this.region}:${this.account}:log-group:${logGroupName}`,
      ],
      // Filters of medicines stand in queries, sessions in cookies.
      redactedFields: [
        { queryString: {} },
        { singleHeader: { Name: 'cookie' } },
        { singleHeader: { Name: 'authorization' } },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
    }).node.addDependency(logs);
    new PortalAlarm(this, 'FirewallBlocks', {
      topic,
      runbook: 'firewall',
      says: 'Far more requests than usual are turned away at the edge.',
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: name, Rule: 'ALL' },
        period: Duration.minutes(5),
        statistic: 'Sum',
      }),
      threshold: SLO.blockedIn5Minutes,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });

    const check = new CfnHealthCheck(this, 'OutsideView', {
      healthCheckConfig: {
        type: 'HTTPS_STR_MATCH',
        fullyQualifiedDomainName: stage.domainName,
        resourcePath: '/api/session',
        searchString: '"signedIn":false',
        requestInterval: 30,
        failureThreshold: 3,
        enableSni: true,
      },
    });
    new PortalAlarm(this, 'OutsideViewFails', {
      topic,
      runbook: 'outside-view',
      says: 'From outside the portal does not answer.',
      metric: new Metric({
        namespace: 'AWS/Route53',
        metricName: 'HealthCheckStatus',
        dimensionsMap: { HealthCheckId: check.attrHealthCheckId },
        period: Duration.minutes(1),
        statistic: 'Minimum',
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
