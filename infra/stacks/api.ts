import { Duration, Size, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  FunctionUrlAuthType,
  type IFunctionUrl,
  InvokeMode,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { DeliveryRule } from '../constructs/delivery-rule.ts';
import { FeatureFunction } from '../constructs/feature-function.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data.ts';

/** Address prefix of each feature with HTTP routes, in the order in which CloudFront tries them. */
export const HTTP_FEATURES = {
  eligibility: ['/api/eligibility', '/api/eligibility/*', '/api/advice'],
  cancellation: ['/api/cancellation', '/api/cancellation/*'],
  medications: ['/api/medications', '/api/medications/*'],
  statistics: ['/api/statistics', '/api/statistics/*'],
  facilities: ['/api/facilities', '/api/facilities/*', '/facilities*', '/en/facilities*'],
  identity: ['/api/*'],
} as const;
/** Compiler, its binary and the one font of the sheets. */
const PDF_PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@expo-google-fonts/noto-sans-jp/400Regular',
];
/** Frames of the pages that the function makes, as the site builds them. */
const facilityShells = ['facilities/shell', 'en/facilities/shell'];
export type HttpFeature = keyof typeof HTTP_FEATURES;
/** Nobody's data: their answers may be kept at the edge. */
export const OPEN_FEATURES: ReadonlySet<HttpFeature> = new Set(['statistics', 'facilities']);

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
    const http = {
      ...shared,
      environment: {
        PUBLIC_ORIGIN: origin,
        ...(stage.operator ? { PORTAL_OPERATOR: stage.operator } : {}),
      },
    };

    const identity = new FeatureFunction(this, 'Identity', {
      ...http,
      feature: 'identity',
      environment: {
        ...http.environment,
        OIDC_ISSUER: stage.oidc.issuer,
        OIDC_CLIENT_ID: stage.oidc.clientId,
        OIDC_KEY_SECRET: data.signingKey.secretArn,
      },
    });
    data.signingKey.grantRead(identity);

    const pdf = new FeatureFunction(this, 'Pdf', {
      ...shared,
      feature: 'pdf',
      architecture: Architecture.X86_64, // no arm64 build of the compiler exists
      memoryMb: 1769, // one whole processor
      packages: PDF_PACKAGES,
    });
    const printing = (feature: 'eligibility' | 'cancellation' | 'medications', id: string) => {
      const made = new FeatureFunction(this, id, {
        ...http,
        feature,
        environment: { ...http.environment, PDF_FUNCTION_NAME: pdf.functionName },
      });
      made.addToRolePolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [pdf.functionArn] }),
      );
      return made;
    };
    const eligibility = printing('eligibility', 'Eligibility');
    const cancellation = printing('cancellation', 'Cancellation');

    const medications = printing('medications', 'Medications');

    const statistics = new FeatureFunction(this, 'Statistics', {
      ...http,
      feature: 'statistics',
    });

    const facilities = new FeatureFunction(this, 'Facilities', {
      ...http,
      feature: 'facilities',
      environment: {
        ...http.environment,
        FACILITY_BUCKET: data.editions.bucketName,
        FACILITY_SECRET: data.facilitySecret.secretValue.unsafeUnwrap(), // resolved at deploy, not in the template
      },
      files: facilityShells,
      memoryMb: 1769, // one whole processor, and room for the index
      temporaryStorage: Size.gibibytes(1), // two editions while one replaces the other
    });
    facilities.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [data.editions.arnForObjects('*')],
      }),
    );

    Validations.of(facilities.role ?? facilities).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${data.stackName}:ExportsOutputFnGetAttEditions6D86CEE6Arn7F967B67/*]`,
      reason: 'Reads every edition of the one bucket of open data; their names carry their date.',
    });

    const ingest = new FeatureFunction(this, 'Ingest', {
      ...shared,
      feature: 'ingest',
      temporaryStorage: Size.gibibytes(10), // archives are read from their end, so a delivery lies here whole
      memoryMb: 2048,
      timeout: Duration.minutes(15),
    });
    ingest.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [data.deliveries.arnForObjects('*')],
      }),
    );
    Validations.of(ingest.role ?? ingest).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${deliveredObjects(data)}/*]`,
      reason:
        'Reads every delivered file of the one delivery bucket; files have names we cannot know.',
    });
    new DeliveryRule(this, 'DeliveryRule', {
      bucket: data.deliveries,
      target: ingest,
      key: data.logKey,
    });

    const address = (feature: FeatureFunction) =>
      feature.addFunctionUrl({
        authType: FunctionUrlAuthType.AWS_IAM, // only CloudFront's signature opens it
        invokeMode: InvokeMode.BUFFERED,
      });
    this.addresses = {
      eligibility: address(eligibility),
      cancellation: address(cancellation),
      medications: address(medications),
      statistics: address(statistics),
      facilities: address(facilities),
      identity: address(identity),
    };
  }
}

/** The bucket as cdk-nag prints it in a finding: an import from the data stack. */
const deliveredObjects = (data: DataStack) =>
  `${data.stackName}:ExportsOutputFnGetAttDeliveriesBF2F7293Arn3864FF30`;
