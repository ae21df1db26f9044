import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { FunctionUrlAuthType, type IFunctionUrl, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { S3EventSourceV2 } from 'aws-cdk-lib/aws-lambda-event-sources';
import { EventType } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { FeatureFunction } from '../constructs/feature-function.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data.ts';

/** Address prefix of each feature with HTTP routes, in the order in which CloudFront tries them. */
export const HTTP_FEATURES = {
  medications: ['/api/medications', '/api/medications/*'],
  identity: ['/api/*'],
} as const;
export type HttpFeature = keyof typeof HTTP_FEATURES;

/** One function per feature, each with its own role; HTTP ones behind a signed function address. */
export class ApiStack extends Stack {
  readonly addresses: Record<HttpFeature, IFunctionUrl>;

  constructor(
    scope: Construct,
    id: string,
    {
      data,
      stage,
      origin,
      ...props
    }: StackProps & { data: DataStack; stage: Stage; origin: string },
  ) {
    super(scope, id, props);
    const shared = {
      table: data.table,
      tableKey: data.key,
      logKey: data.logKey,
      logRetentionDays: stage.logRetentionDays,
      keepLogs: stage.keepData,
    };
    const http = { ...shared, environment: { PUBLIC_ORIGIN: origin } };

    const signingKey = new Secret(this, 'OidcSigningKey', {
      description: 'Private JWK (ES256) for private_key_jwt; filled and rotated as README says',
      encryptionKey: data.key,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const identity = new FeatureFunction(this, 'Identity', {
      ...http,
      feature: 'identity',
      environment: {
        ...http.environment,
        OIDC_ISSUER: stage.oidc.issuer,
        OIDC_CLIENT_ID: stage.oidc.clientId,
        OIDC_KEY_SECRET: signingKey.secretArn,
      },
    });
    signingKey.grantRead(identity);

    const medications = new FeatureFunction(this, 'Medications', {
      ...http,
      feature: 'medications',
    });

    const ingest = new FeatureFunction(this, 'Ingest', {
      ...shared,
      feature: 'ingest',
      memoryMb: 2048,
      timeout: Duration.minutes(15),
    });
    data.deliveries.grantRead(ingest);
    ingest.addEventSource(
      new S3EventSourceV2(data.deliveries, { events: [EventType.OBJECT_CREATED] }),
    );

    const address = (feature: FeatureFunction) =>
      feature.addFunctionUrl({
        authType: FunctionUrlAuthType.AWS_IAM, // only CloudFront's signature opens it
        invokeMode: InvokeMode.BUFFERED,
      });
    this.addresses = { medications: address(medications), identity: address(identity) };
  }
}
