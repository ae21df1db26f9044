import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Duration, RemovalPolicy, type Size, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Alias, Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import {
  type Feature,
  type Owner,
  prefix,
  type Reach,
  reach,
} from '../../functions/storage/keys.ts';
import { repositoryRoot } from '../stages.ts';
import type { Releases } from './releases.ts';

export type FeatureFunctionProps = {
  feature: Feature;
  table: ITableV2;
  tableKey: IKey;
  logRetentionDays: RetentionDays;
  logKey: IKey;
  keepLogs: boolean;
  environment?: Record<string, string>;
  memoryMb?: number;
  /** Room for files; 512 MB when not said. */
  temporaryStorage?: Size;
  architecture?: Architecture;
  /** Packages that are copied beside the bundle as they are: native binaries, fonts. */
  packages?: readonly string[];
  /** Folders of the built site that are copied beside the bundle, when it is built. */
  files?: readonly string[];
  timeout?: Duration;
  /** Calls at a time that others cannot take away, and not more. */
  reserved?: number;
  /** Where calls that nobody waits for end when they fail for good. */
  failed?: IQueue;
  /** How new code goes live. */
  releases: Releases;
  /** Namespace of the metrics it writes. */
  metrics: string;
};

/** What may be done to the partitions a feature writes; `reach` says which. Never Scan: it has no partition. */
const READ = [
  'dynamodb:GetItem',
  'dynamodb:BatchGetItem',
  'dynamodb:Query',
  'dynamodb:ConditionCheckItem',
];
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
];

/** The Lambda of one feature. It can reach the partitions listed in keys.ts and nothing else. */
export class FeatureFunction extends NodejsFunction {
  /** What is called: the version that releases have made live. */
  readonly live: Alias;

  constructor(scope: Construct, id: string, props: FeatureFunctionProps) {
    const { feature, table } = props;
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the ${feature} function may do`,
    });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: props.logRetentionDays,
      encryptionKey: props.logKey,
      removalPolicy: props.keepLogs ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      entry: `${repositoryRoot}functions/${feature}/lambda.ts`,
      projectRoot: repositoryRoot,
      depsLockFilePath: `${repositoryRoot}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      memorySize: props.memoryMb ?? 1024,
      ...(props.temporaryStorage ? { ephemeralStorageSize: props.temporaryStorage } : {}),
      timeout: props.timeout ?? Duration.seconds(10),
      ...(props.failed ? { deadLetterQueue: props.failed } : {}),
      ...(props.reserved ? { reservedConcurrentExecutions: props.reserved } : {}),
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        TABLE_NAME: table.tableName,
        POWERTOOLS_SERVICE_NAME: feature,
        POWERTOOLS_METRICS_NAMESPACE: props.metrics,
        NODE_OPTIONS: '--enable-source-maps',
        ...props.environment,
      },
      bundling: { ...bundling, ...beside(props.packages ?? [], props.files ?? []) },
    });
    logGroup.grantWrite(role);
    const { read, write }: Reach = reach[feature];
    this.#allow(role, table, READ, read);
    this.#allow(role, table, WRITE, write);
    if (read.length + write.length > 0) props.tableKey.grantEncryptDecrypt(role);
    acknowledgeStars(role);
    acknowledgeCalls(this, props);
    this.live = new Alias(this, 'Live', { aliasName: 'live', version: this.currentVersion });
    props.releases.watch(this.live, feature);
  }

  /** One statement per kind of access, limited to the partitions by the first characters of their key. */
  #allow(role: Role, table: ITableV2, actions: string[], owners: readonly Owner[]) {
    if (owners.length === 0) return;
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions,
        resources: [table.tableArn],
        conditions: {
          'ForAllValues:StringLike': {
            'dynamodb:LeadingKeys': owners.map((owner) => `${prefix[owner]}*`),
          },
          // Without this, ForAllValues is true for a request that names no key at all.
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    );
  }
}

/** ES modules, minified, SDK inside: what is tested is what is deployed. No Docker, esbuild from npm. */
const bundling = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  bundleAwsSDK: true,
  mainFields: ['module', 'main'] as string[],
  // Packages in CommonJS form inside an ES module need these three.
  banner: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
  forceDockerBundling: false,
  esbuildArgs: {
    '--charset': 'utf8', // Japanese as it is: half the bytes of escapes
    '--alias:@aws-sdk/credential-provider-node': `${repositoryRoot}functions/storage/function-credentials.ts`,
  },
};

/** Copied from the installed packages, so that synth needs no network; the lockfile pins their versions. */
function beside(packages: readonly string[], files: readonly string[]) {
  const built = files.filter((name) => existsSync(`${repositoryRoot}site/dist/${name}`));
  return {
    externalModules: [...packages],
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (input: string, output: string) => [
        ...packages.flatMap((name) => [
          `mkdir -p ${output}/node_modules/${dirname(name)}`,
          `cp -R ${input}/node_modules/${name} ${output}/node_modules/${dirname(name)}/`,
        ]),
        ...built.flatMap((name) => [
          `mkdir -p ${output}/${dirname(name)}`,
          `cp -R ${input}/site/dist/${name} ${output}/${dirname(name)}/`,
        ]),
      ],
    },
  };
}

function acknowledgeCalls(made: FeatureFunction, { failed, reserved }: FeatureFunctionProps) {
  if (!failed)
    for (const id of ['HIPAA.Security-LambdaDLQ', 'Serverless-LambdaDLQ'])
      Validations.of(made).acknowledge({
        id,
        reason:
          'Somebody waits for every answer and sees the failure: a browser, a state machine, an alarm.',
      });
  if (!reserved)
    Validations.of(made).acknowledge({
      id: 'HIPAA.Security-LambdaConcurrency',
      reason:
        'Citizens share the quota of the account, so that no screen ends at a limit of its own; imports, which could take it all, are limited.',
    });
}

function acknowledgeStars(role: Role) {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray (PutTraceSegments, PutTelemetryRecords) knows no resources; nothing else has a star.',
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Action::kms:ReEncrypt*]',
    reason: 'grantEncryptDecrypt names the ReEncrypt pair by prefix, on the one key of the table.',
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]',
    reason: 'grantEncryptDecrypt names the data key calls by prefix, on the one key of the table.',
  });
}
