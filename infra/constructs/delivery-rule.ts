import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/**
 * Objects from this size on go in chunks. A packed file of 8 MiB holds some 200,000 receipts, which one
 * function imports in about 5 of its 15 minutes.
 */
export const CHUNKED_FROM_BYTES = 8 * 1024 * 1024;

export type DeliveryRuleProps = {
  bucket: IBucket;
  small: IFunction;
  large: IStateMachine;
  /** What fails for good. */
  failed: IQueue;
};

/** Every delivered object starts an import: a small one at once and whole, a large one in chunks. */
export class DeliveryRule extends Construct {
  constructor(scope: Construct, id: string, { bucket, small, large, failed }: DeliveryRuleProps) {
    super(scope, id);
    const created = (size: readonly [string, number]) => ({
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] }, object: { size: [{ numeric: size }] } },
    });
    const patience = {
      deadLetterQueue: failed,
      retryAttempts: 10,
      maxEventAge: Duration.hours(12),
    };
    new Rule(this, 'Small', {
      description: 'small delivered file to import',
      eventPattern: created(['<', CHUNKED_FROM_BYTES]),
      targets: [new LambdaFunction(small, patience)],
    });
    new Rule(this, 'Large', {
      description: 'large delivered file to import in chunks',
      eventPattern: created(['>=', CHUNKED_FROM_BYTES]),
      targets: [
        new SfnStateMachine(large, {
          ...patience,
          input: RuleTargetInput.fromObject({ event: EventField.fromPath('$') }),
        }),
      ],
    });
  }
}
