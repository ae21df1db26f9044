import { Duration, Validations } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type DeliveryRuleProps = { bucket: IBucket; target: IFunction; key: IKey };

/** Every delivered object starts an import; one that fails for good waits in a queue for the operator. */
export class DeliveryRule extends Construct {
  readonly failed: Queue;

  constructor(scope: Construct, id: string, { bucket, target, key }: DeliveryRuleProps) {
    super(scope, id);
    this.failed = new Queue(this, 'Failed', {
      enforceSSL: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.failed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is the dead-letter queue.',
    });
    new Rule(this, 'Created', {
      description: 'delivered file to import',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] } },
      } satisfies EventPattern,
      targets: [
        new LambdaFunction(target, {
          deadLetterQueue: this.failed,
          retryAttempts: 10,
          maxEventAge: Duration.hours(12),
        }),
      ],
    });
  }
}
