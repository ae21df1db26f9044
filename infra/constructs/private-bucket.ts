import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export type PrivateBucketProps = {
  /** Our own key, or why the service's is enough. */
  key: IKey | { notNeeded: string };
  keep: boolean;
  accessLogs?: IBucket;
  announce?: boolean;
  /** Objects are only needed for a while. */
  expireDays?: number;
};

/** A bucket nobody outside can read: no public access, TLS only, encrypted, versioned, access logged. */
export class PrivateBucket extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    { key: given, keep, accessLogs, announce, expireDays }: PrivateBucketProps,
  ) {
    const key = 'notNeeded' in given ? undefined : given;
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      encryption: key ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(expireDays ? { lifecycleRules: [expiring(expireDays)] } : {}),
      ...(key ? { encryptionKey: key, bucketKeyEnabled: true } : {}),
      ...(accessLogs
        ? { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: `${id}/` }
        : {}),
    });
    if ('notNeeded' in given)
      Validations.of(this).acknowledge({
        id: 'HIPAA.Security-S3DefaultEncryptionKMS',
        reason: given.notNeeded,
      });
    if (announce) {
      // On the resource itself: the L2 switch would add a helper function with rights of its own.
      (this.node.defaultChild as CfnBucket).notificationConfiguration = {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      };
    }
  }
}

const expiring = (days: number) => ({
  expiration: Duration.days(days),
  noncurrentVersionExpiration: Duration.days(1),
  abortIncompleteMultipartUploadAfter: Duration.days(1),
});
