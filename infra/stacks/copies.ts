import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { replicaKeyAlias } from '../constructs/portal-table.ts';
import { copiesVaultName } from '../constructs/table-backup.ts';
import type { Stage } from '../stages.ts';

/** The second region: nothing runs there, it keeps a replica of the table and copies of files under an own key. */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = new Key(this, 'Key', {
      alias: replicaKeyAlias(stage.name),
      enableKeyRotation: true,
      removalPolicy,
      description: 'Replica of the table and copies of backups of the portal',
    });
    new BackupVault(this, 'Vault', {
      backupVaultName: copiesVaultName(stage.name),
      encryptionKey: key,
      removalPolicy,
    });
  }
}
