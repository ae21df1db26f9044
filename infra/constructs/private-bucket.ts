import { RemovalPolicy } from 'aws-cdk-lib';
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
  key?: IKey;
  keep: boolean;
  accessLogs?: IBucket;
  announce?: boolean;
};

/** A bucket nobody outside can read: no public access, TLS only, encrypted, versioned, access logged. */
export class PrivateBucket extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    { key, keep, accessLogs, announce }: PrivateBucketProps,
  ) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      encryption: key ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(key ? { encryptionKey: key, bucketKeyEnabled: true } : {}),
      ...(accessLogs
        ? { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: `${id}/` }
        : {}),
    });
    if (announce) {
      // On the resource itself: the L2 switch would add a helper function with rights of its own.
      (this.node.defaultChild as CfnBucket).notificationConfiguration = {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      };
    }
  }
}
