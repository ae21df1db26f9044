import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { copiesVaultName } from '../constructs/table-backup.ts';
import type { Stage } from '../stages.ts';

/** The second region: nothing runs there, it keeps a copy of every backup under a key of its own. */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    new BackupVault(this, 'Vault', {
      backupVaultName: copiesVaultName(stage.name),
      encryptionKey: new Key(this, 'Key', {
        enableKeyRotation: true,
        removalPolicy,
        description: 'Copies of backups of the portal',
      }),
      removalPolicy,
    });
  }
}
