import { Duration, Size, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DeliveryMachine } from '../constructs/delivery-machine.ts';
import { DeliveryRule } from '../constructs/delivery-rule.ts';
import { ExchangeSchedules } from '../constructs/exchange-schedules.ts';
import { FailedQueue } from '../constructs/failed-queue.ts';
import { FeatureFunction } from '../constructs/feature-function.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { Releases } from '../constructs/releases.ts';
import { limitRoles } from '../constructs/role-boundary.ts';
import { metricsOf, type Stage } from '../stages.ts';
import type { DataStack } from './data.ts';

const READ = ['s3:GetObject', 's3:GetObjectVersion'];

/** Files in and out: deliveries, small and large, and the exchange with insurers about 利用登録解除. */
export class DeliveryStack extends Stack {
  readonly failed: FailedQueue;
  readonly machine: DeliveryMachine;
  readonly exchangeFailed: FailedQueue;

  constructor(
    scope: Construct,
    id: string,
    { data, stage, ...props }: StackProps & { data: DataStack; stage: Stage },
  ) {
    super(scope, id, props);
    limitRoles(this, stage.name);
    const metrics = metricsOf(stage);
    const shared = {
      table: data.table,
      tableKey: data.key,
      logKey: data.logKey,
      logRetentionDays: stage.logRetentionDays,
      keepLogs: stage.keepData,
      metrics,
      releases: new Releases(this, 'Releases', {
        topic: data.alarms,
        canary: false, // a delivery is not a tenth of a delivery
        metrics,
      }),
    };
    const importing = {
      ...shared,
      temporaryStorage: Size.gibibytes(10), // archives are read from their end, so they lie here whole
      memoryMb: 2048,
      timeout: Duration.minutes(15),
      packages: ['libxml2-wasm'], // its WebAssembly does not go into a bundle of text
    };
    this.failed = new FailedQueue(this, 'Failed', data.logKey);
    const ingest = new FeatureFunction(this, 'Ingest', {
      ...importing,
      feature: 'ingest',
      environment: { CHECKUP_BUCKET: data.originals.bucketName },
      failed: this.failed,
      reserved: stage.importWorkers,
    });
    this.#allow(ingest, READ, data.deliveries);
    this.#allow(ingest, ['s3:PutObject'], data.originals);

    const work = new PrivateBucket(this, 'Work', {
      key: data.key,
      keep: false,
      accessLogs: data.accessLogs,
      expireDays: 14,
    });
    const delivery = new FeatureFunction(this, 'Delivery', {
      ...importing,
      feature: 'delivery',
      environment: {
        WORK_BUCKET: work.bucketName,
        CHECKUP_BUCKET: data.originals.bucketName,
      },
      reserved: stage.importWorkers + 2, // chunks, and plans of deliveries that come meanwhile
    });
    this.#allow(delivery, READ, data.deliveries);
    this.#allow(delivery, ['s3:PutObject'], data.originals);
    this.#allow(delivery, ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], work);
    this.machine = new DeliveryMachine(this, 'Large', {
      ...shared,
      worker: delivery.live,
      failed: this.failed,
      workers: stage.importWorkers,
    });
    new DeliveryRule(this, 'DeliveryRule', {
      bucket: data.deliveries,
      small: ingest.live,
      large: this.machine.machine,
      failed: this.failed,
    });

    this.exchangeFailed = new FailedQueue(this, 'ExchangeFailed', data.logKey);
    const exchange = new FeatureFunction(this, 'Exchange', {
      ...shared,
      feature: 'exchange',
      environment: { EXCHANGE_BUCKET: data.exchange.bucketName },
      failed: this.exchangeFailed,
      timeout: Duration.minutes(15),
    });
    this.#allow(exchange, [...READ, 's3:PutObject'], data.exchange);
    new ExchangeSchedules(this, 'ExchangeSchedules', {
      bucket: data.exchange,
      target: exchange.live,
      failed: this.exchangeFailed,
      key: data.key,
    });
  }

  /** Objects have names that nobody knows beforehand, so the right is on the whole of one bucket. */
  #allow(feature: FeatureFunction, actions: string[], bucket: IBucket) {
    const resource = bucket.arnForObjects('*');
    feature.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
    Validations.of(feature.role ?? feature).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.#asFound(bucket)}/*]`,
      reason: 'Files of the one bucket; their names cannot be known.',
    });
  }

  /** The bucket as cdk-nag prints it: an import from its stack, or the attribute of the one here. */
  #asFound(bucket: IBucket): string {
    const owner = Stack.of(bucket);
    const found = this.resolve(
      owner === this ? bucket.bucketArn : owner.exportValue(bucket.bucketArn),
    );
    return found['Fn::ImportValue'] ?? `<${found['Fn::GetAtt'].join('.')}>`;
  }
}
