import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BackupResource } from 'aws-cdk-lib/aws-backup';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { PortalTable } from '../constructs/portal-table.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { limitRoles, RoleBoundary } from '../constructs/role-boundary.ts';
import { TableBackup } from '../constructs/table-backup.ts';
import type { Stage } from '../stages.ts';

/** What is kept: the table, the delivered files, their keys. The other stacks can be rebuilt at any time. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly logKey: Key;
  readonly table: PortalTable;
  readonly deliveries: PrivateBucket;
  /** Signs the portal's requests at the OpenID provider. */
  readonly signingKey: Secret;
  readonly accessLogs: PrivateBucket;
  /** Editions of the facilities: open data, put there whole, the pointer last. */
  readonly editions: PrivateBucket;
  /** Signs cursors of the facility search. */
  readonly facilitySecret: Secret;
  /** Files from and to insurers about 利用登録解除. */
  readonly exchange: PrivateBucket;
  /** Delivered documents of checkups, as they came; named by the checksum of their content. */
  readonly originals: PrivateBucket;
  /** Where the alarms of this region arrive. */
  readonly alarms: AlarmTopic;
  readonly backup: TableBackup;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const { name, keepData, alarmEmails, secondRegion } = props.stage;
    const boundary = new RoleBoundary(this, 'RoleBoundary', name);
    limitRoles(this, name);
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'DataKey', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Personal data of the portal: table and delivered files',
    });
    this.logKey = new Key(this, 'LogKey', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Logs of the portal; they hold no personal data',
    });
    this.logKey.grantEncryptDecrypt(new ServicePrincipal(`logs.${this.region}.amazonaws.com`));
    this.alarms = new AlarmTopic(this, 'Alarms', { key: this.logKey, emails: alarmEmails });
    this.table = new PortalTable(this, 'Table', { key: this.key, stage: props.stage });
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', {
      key: { notNeeded: 'S3 delivers access logs only to buckets with its own key.' },
      keep: keepData,
    });
    this.deliveries = new PrivateBucket(this, 'Deliveries', {
      key: this.key,
      keep: keepData,
      accessLogs: this.accessLogs,
      announce: true,
    });
    this.editions = new PrivateBucket(this, 'Editions', {
      key: { notNeeded: 'Open data that everybody may download from the portal.' },
      keep: keepData,
      accessLogs: this.accessLogs,
    });
    this.exchange = new PrivateBucket(this, 'Exchange', {
      key: this.key,
      keep: keepData,
      accessLogs: this.accessLogs,
      announce: true,
    });
    this.originals = new PrivateBucket(this, 'Originals', {
      key: this.key,
      keep: keepData,
      accessLogs: this.accessLogs,
    });
    this.backup = new TableBackup(this, 'Backup', {
      stage: name,
      key: this.key,
      keep: keepData,
      topic: this.alarms,
      table: this.table,
      files: [
        BackupResource.fromArn(this.deliveries.bucketArn),
        BackupResource.fromArn(this.exchange.bucketArn),
        BackupResource.fromArn(this.originals.bucketArn),
      ],
      copyTo: secondRegion,
    });
    this.backup.node.addDependency(boundary);
    this.facilitySecret = new Secret(this, 'FacilitySecret', {
      description: 'Signs cursors and hides senders of reports in the facility search',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    Validations.of(this.facilitySecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Protects no data: whoever knew it could only point into a public list.',
    });
    Validations.of(this.facilitySecret).acknowledge({
      id: 'HIPAA.Security-SecretsManagerRotationEnabled',
      reason: 'As above: it guards no data.',
    });
    this.signingKey = new Secret(this, 'OidcSigningKey', {
      description: 'Private JWK (ES256) for private_key_jwt; filled and rotated as README says',
      encryptionKey: this.key,
      removalPolicy,
    });
    for (const id of ['AwsSolutions-SMG4', 'HIPAA.Security-SecretsManagerRotationEnabled'])
      Validations.of(this.signingKey).acknowledge({
        id,
        reason:
          'The public half is registered at the provider by hand; README names the yearly rotation.',
      });
  }
}
