import { Duration } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type ITableV2, Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { PortalAlarm } from './portal-alarm.ts';

export type TableAlarmsProps = { topic: ITopic; table: ITableV2; vault: IBackupVault };

/** What each screen and each import does, as DynamoDB counts it. */
const OPERATIONS = [
  Operation.QUERY,
  Operation.GET_ITEM,
  Operation.PUT_ITEM,
  Operation.BATCH_WRITE_ITEM,
];

/** The table refuses or fails; the night went by without a backup. */
export class TableAlarms extends Construct {
  constructor(scope: Construct, id: string, { topic, table, vault }: TableAlarmsProps) {
    super(scope, id);
    const usual = { topic, treatMissingData: TreatMissingData.NOT_BREACHING } as const;
    new PortalAlarm(this, 'Throttled', {
      ...usual,
      runbook: 'table',
      says: 'The table refuses much: more is asked than its quota or one partition gives.',
      metric: table.metricThrottledRequestsForOperations({
        operations: OPERATIONS,
        period: Duration.minutes(5),
      }),
      threshold: 1_000,
      evaluationPeriods: 3,
    });
    new PortalAlarm(this, 'Faults', {
      ...usual,
      runbook: 'table',
      says: 'The table fails.',
      metric: table.metricSystemErrorsForOperations({
        operations: OPERATIONS,
        period: Duration.minutes(5),
      }),
      threshold: 10,
      evaluationPeriods: 2,
    });
    new PortalAlarm(this, 'NoBackup', {
      topic,
      runbook: 'backup',
      says: 'No backup was completed for a day.',
      metric: new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsCompleted',
        dimensionsMap: { BackupVaultName: vault.backupVaultName },
        statistic: 'Sum',
        period: Duration.hours(12),
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
