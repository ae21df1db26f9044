import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  type BackupPlanRuleProps,
  BackupResource,
  BackupVault,
  BackupVaultEvents,
} from 'aws-cdk-lib/aws-backup';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export type TableBackupProps = {
  stage: string;
  key: IKey;
  keep: boolean;
  topic: ITopic;
  table: ITableV2;
  files: readonly BackupResource[];
  /** Region that holds a second copy; its vault has a known name. */
  copyTo?: string | undefined;
};

export const copiesVaultName = (stage: string) => `portal-${stage}-copies`;

const POLICIES = ['Backup', 'Restores'].map(
  (what) => `service-role/AWSBackupServiceRolePolicyFor${what}`,
);

/**
 * Restore points that nobody can delete early. The table has any second of the last 35 days by itself; a backup
 * of it is whole each time and costs as much, so one a month, before the month's deliveries, for what is noticed
 * late. Of files every night, copied to a second region.
 */
export class TableBackup extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, props: TableBackupProps) {
    super(scope, id);
    const { stage, key, keep, topic, table, files, copyTo } = props;
    this.vault = new BackupVault(this, 'Vault', {
      backupVaultName: `portal-${stage}`,
      encryptionKey: key,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(keep ? { lockConfiguration: { minRetention: Duration.days(7) } } : {}),
      notificationTopic: topic,
      notificationEvents: [
        BackupVaultEvents.BACKUP_JOB_FAILED,
        BackupVaultEvents.COPY_JOB_FAILED,
        BackupVaultEvents.RESTORE_JOB_COMPLETED,
      ],
    });
    const copies = copyTo
      ? BackupVault.fromBackupVaultArn(
          this,
          'Copies',
          `arn:aws:backup:${copyTo}:${Stack.of(this).account}:backup-vault:${copiesVaultName(stage)}`,
        )
      : undefined;
    const plan = (
      name: string,
      resources: readonly BackupResource[],
      rule: BackupPlanRuleProps,
    ) => {
      const made = new BackupPlan(this, name, {
        backupPlanName: `portal-${stage}-${name.toLowerCase()}`,
        backupVault: this.vault,
        backupPlanRules: [new BackupPlanRule(rule)],
      });
      made.addSelection('Kept', { resources: [...resources], role });
    };
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: POLICIES.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    for (const name of POLICIES)
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
        reason: 'The policies that AWS Backup is made with; the boundary takes deletion away.',
      });
    plan('Table', [BackupResource.fromDynamoDbTable(table)], {
      ruleName: 'monthly',
      scheduleExpression: Schedule.cron({ day: '3', hour: '17', minute: '0' }), // 02:00 in Japan
      deleteAfter: Duration.days(62),
    });
    plan('Files', files, {
      ruleName: 'nightly',
      scheduleExpression: Schedule.cron({ hour: '17', minute: '0' }),
      deleteAfter: Duration.days(35),
      ...(copies
        ? { copyActions: [{ destinationBackupVault: copies, deleteAfter: Duration.days(35) }] }
        : {}),
    });
  }
}
