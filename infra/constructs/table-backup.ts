import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  type BackupResource,
  BackupVault,
  BackupVaultEvents,
} from 'aws-cdk-lib/aws-backup';
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
  resources: readonly BackupResource[];
  /** Region that holds a second copy; its vault has a known name. */
  copyTo?: string | undefined;
};

export const copiesVaultName = (stage: string) => `portal-${stage}-copies`;

const POLICIES = ['Backup', 'Restores'].map(
  (what) => `service-role/AWSBackupServiceRolePolicyFor${what}`,
);

/**
 * Restore points besides point-in-time recovery: every night for 35 days and every month for a year, locked
 * against early deletion, each copied to a second region.
 */
export class TableBackup extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, props: TableBackupProps) {
    super(scope, id);
    const { stage, key, keep, topic, resources, copyTo } = props;
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
    const rule = (ruleName: string, scheduleExpression: Schedule, days: number) =>
      new BackupPlanRule({
        ruleName,
        scheduleExpression,
        deleteAfter: Duration.days(days),
        ...(copies
          ? { copyActions: [{ destinationBackupVault: copies, deleteAfter: Duration.days(days) }] }
          : {}),
      });
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: `portal-${stage}`,
      backupVault: this.vault,
      backupPlanRules: [
        rule('nightly', Schedule.cron({ hour: '17', minute: '0' }), 35), // 02:00 in Japan
        rule('monthly', Schedule.cron({ day: '1', hour: '18', minute: '0' }), 366),
      ],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: POLICIES.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    for (const name of POLICIES)
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
        reason: 'The policies that AWS Backup is made with; the boundary takes deletion away.',
      });
    plan.addSelection('Kept', { resources: [...resources], role });
  }
}
