import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { everywhere, templates } from './templates.ts';

const all = templates();
const { copies, data, edge, api, delivery, site } = all;

const ofType = (type: string) => everywhere(all, type);
const texts = (type: string) => ofType(type).map(([, resource]) => JSON.stringify(resource));

/** Made by CDK after everything else, to pass the firewall's address from one region to another. */
const isPassing = ([id]: [string, unknown]) => id.includes('CustomCrossRegionExport');

describe('rights', () => {
  test('what passes an address between regions can do nothing else', () => {
    const passing = ofType('AWS::IAM::Role').filter(isPassing);
    expect(passing).toHaveLength(2);
    for (const [, { Properties }] of passing)
      for (const action of JSON.stringify(Properties.Policies).match(/"[a-z]+:[A-Za-z*]+"/g) ?? [])
        expect(action).toMatch(/^"ssm:/);
  });
  test.each(ofType('AWS::IAM::Role').filter((role) => !isPassing(role)))(
    '%s cannot do more than the boundary says',
    (_, role) => {
      expect(JSON.stringify(role.Properties.PermissionsBoundary)).toContain(
        'portal-production-boundary',
      );
    },
  );
  test('the boundary takes away what protects the data', () => {
    data.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: Match.arrayWith([
              'dynamodb:DeleteTable',
              'kms:ScheduleKeyDeletion',
              's3:PutBucketPolicy',
            ]),
          }),
        ]),
      },
    });
  });
  test('nobody may change rights', () => {
    const [boundary = ''] = texts('AWS::IAM::ManagedPolicy');
    expect(boundary).not.toMatch(/iam:(\*|Create|Put|Attach|Update|Delete)/);
  });
});

describe('encryption', () => {
  test.each([
    ...ofType('AWS::SQS::Queue').map(([id, { Properties }]) => [id, Properties.KmsMasterKeyId]),
    ...ofType('AWS::Logs::LogGroup').map(([id, { Properties }]) => [id, Properties.KmsKeyId]),
    ...ofType('AWS::SNS::Topic').map(([id, { Properties }]) => [id, Properties.KmsMasterKeyId]),
    ...ofType('AWS::SecretsManager::Secret').map(([id, { Properties }]) => [
      id,
      Properties.KmsKeyId,
    ]),
    ...ofType('AWS::Scheduler::Schedule').map(([id, { Properties }]) => [id, Properties.KmsKeyArn]),
    ...ofType('AWS::Backup::BackupVault').map(([id, { Properties }]) => [
      id,
      Properties.EncryptionKeyArn,
    ]),
  ] as [string, unknown][])('%s has an own key', (_, key) => {
    expect(key).toBeDefined();
  });
  test.each(ofType('AWS::KMS::Key'))('%s is rotated', (_, key) => {
    expect(key.Properties.EnableKeyRotation).toBe(true);
  });
  test('buckets with data of persons have an own key', () => {
    const own = everywhere(all, 'AWS::S3::Bucket')
      .filter(([, bucket]) => JSON.stringify(bucket).includes('aws:kms'))
      .map(([id]) => id.replace(/[0-9A-F]{8}$/, ''));
    for (const id of ['data/Deliveries', 'data/Exchange', 'delivery/Work'])
      expect(own).toContain(id);
  });
  test.each(ofType('AWS::S3::Bucket'))('%s is closed to the public', (_, bucket) => {
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration as object)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  test.each(ofType('AWS::S3::BucketPolicy'))('%s refuses what is not TLS 1.2', (_, policy) => {
    const text = JSON.stringify(policy);
    expect(text).toContain('"aws:SecureTransport":"false"');
    expect(text).toContain('s3:TlsVersion');
  });
});

describe('backups', () => {
  test('of the table: any second of 35 days, and one a month that is kept longer than that', () => {
    data.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ RuleName: 'monthly', Lifecycle: { DeleteAfterDays: 62 } }),
        ],
      },
    });
  });
  test('of files that cannot be made again: every night', () => {
    data.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ RuleName: 'nightly', Lifecycle: { DeleteAfterDays: 35 } }),
        ],
      },
    });
    const selections = texts('AWS::Backup::BackupSelection').join();
    for (const kept of ['Table', 'Deliveries', 'Exchange']) expect(selections).toContain(kept);
  });
  test('the table has a replica in a second region, under a key that is there', () => {
    const [table] = ofType('AWS::DynamoDB::GlobalTable');
    const replicas = table?.[1].Properties.Replicas as Record<string, unknown>[];
    expect(replicas.map(({ Region }) => Region).sort()).toEqual([
      'ap-northeast-1',
      'ap-northeast-3',
    ]);
    for (const replica of replicas) {
      expect(replica.DeletionProtectionEnabled).toBe(true);
      expect(replica.PointInTimeRecoverySpecification).toEqual({
        PointInTimeRecoveryEnabled: true,
      });
    }
    expect(JSON.stringify(replicas)).toContain('alias/portal-production');
    copies.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/portal-production' });
  });
  test('the table is warm for the bulk of a month', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      WarmThroughput: { WriteUnitsPerSecond: 20_000, ReadUnitsPerSecond: 40_000 },
    });
  });
  test('are locked against early deletion', () => {
    data.hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: 7 },
    });
  });
  test('are copied to a second region, whose vault has the name that the copies ask for', () => {
    const plan = texts('AWS::Backup::BackupPlan').join();
    expect(plan).toContain('ap-northeast-3');
    expect(plan).toContain(':backup-vault:portal-production-copies');
    copies.hasResourceProperties('AWS::Backup::BackupVault', {
      BackupVaultName: 'portal-production-copies',
    });
  });
});

describe('firewall', () => {
  const [rules] = Object.values(edge.findResources('AWS::WAFv2::WebACL')).map(
    ({ Properties }) => Properties.Rules as Record<string, Record<string, unknown>>[],
  );
  test('stands before the distribution', () => {
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: Match.anyValue() },
    });
  });
  test.each((rules ?? []).map((rule) => [String(rule.Name), rule] as const))(
    '%s blocks and does not only count',
    (_, { Action, OverrideAction }) => {
      if (Action) expect(Object.keys(Action)).toEqual(['Block']);
      else expect(OverrideAction).toEqual({ None: {} });
    },
  );
  test('the only managed rule that counts is answered by one of our own before it', () => {
    const counted = JSON.stringify(rules).match(/"Count":/g) ?? [];
    expect(counted).toHaveLength(1);
    const names = (rules ?? []).map((rule) => String(rule.Name));
    expect(names.indexOf('large-body')).toBeLessThan(names.indexOf('AWSManagedRulesCommonRuleSet'));
  });
  test('its logs have no query, no cookie', () => {
    edge.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: Match.arrayWith([{ QueryString: {} }, { SingleHeader: { Name: 'cookie' } }]),
    });
  });
});

describe('releases', () => {
  test('a tenth of the requests for five minutes, and back by itself', () => {
    const groups = Object.values(api.findResources('AWS::CodeDeploy::DeploymentGroup'));
    expect(groups.length).toBeGreaterThan(5);
    for (const { Properties } of groups) {
      expect(Properties.DeploymentConfigName).toBe(
        'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      );
      expect(Properties.AutoRollbackConfiguration.Events).toContain('DEPLOYMENT_STOP_ON_ALARM');
      expect(Properties.AlarmConfiguration.Enabled).toBe(true);
    }
  });
  test('every address is that of the live version', () => {
    api.allResourcesProperties('AWS::Lambda::Url', { Qualifier: 'live' });
  });
});

describe('deliveries', () => {
  const sizes = Object.values(delivery.findResources('AWS::Events::Rule')).flatMap(
    ({ Properties }) => Properties.EventPattern?.detail?.object?.size ?? [],
  );
  test('every size goes one way, and only one', () => {
    const limits = sizes.map(({ numeric }: { numeric: [string, number] }) => numeric);
    expect(limits.map(([sign]: [string, number]) => sign).sort()).toEqual(['<', '>=']);
    expect(new Set(limits.map(([, bytes]: [string, number]) => bytes)).size).toBe(1);
  });
  test('what fails for good waits: the event, the call, the chunk', () => {
    for (const { Properties } of Object.values(delivery.findResources('AWS::Events::Rule')))
      for (const target of Properties.Targets) expect(target.DeadLetterConfig).toBeDefined();
    const called = ['ingest', 'exchange'];
    for (const { Properties } of Object.values(delivery.findResources('AWS::Lambda::Function')))
      if (called.includes(Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME))
        expect(Properties.DeadLetterConfig).toBeDefined();
  });
  test('imports cannot take the places of citizens', () => {
    const reserved = Object.values(delivery.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.ReservedConcurrentExecutions,
    );
    expect(reserved.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2);
  });
  test('the work of 利用登録解除 runs by the clock of Japan', () => {
    delivery.resourcePropertiesCountIs(
      'AWS::Scheduler::Schedule',
      { ScheduleExpressionTimezone: 'Asia/Tokyo' },
      3,
    );
  });
});
