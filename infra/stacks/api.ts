import { Duration, Size, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  FunctionUrlAuthType,
  type IFunctionUrl,
  InvokeMode,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { FeatureFunction } from '../constructs/feature-function.ts';
import { Releases } from '../constructs/releases.ts';
import { limitRoles } from '../constructs/role-boundary.ts';
import { metricsOf, type Stage } from '../stages.ts';
import type { DataStack } from './data.ts';

/** Address prefix of each feature with HTTP routes, in the order in which CloudFront tries them. */
export const HTTP_FEATURES = {
  eligibility: ['/api/eligibility', '/api/eligibility/*', '/api/advice'],
  cancellation: ['/api/cancellation', '/api/cancellation/*'],
  medications: ['/api/medications', '/api/medications/*'],
  treatments: ['/api/treatments', '/api/treatments/*'],
  expenses: ['/api/expenses', '/api/expenses/*'],
  checkups: ['/api/checkups', '/api/checkups/*'],
  statistics: ['/api/statistics', '/api/statistics/*'],
  facilities: ['/api/facilities', '/api/facilities/*', '/facilities*', '/en/facilities*'],
  identity: ['/api/*'],
} as const;
/** A list of thousands of rows takes seconds; CloudFront waits 30 for an answer. */
const PRINTING_TIME = Duration.seconds(28);
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
  readonly pdf: FeatureFunction;

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
        canary: stage.canary,
        metrics,
      }),
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
    identity.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'], // its key is the table's, which the function has
        resources: [data.signingKey.secretArn],
      }),
    );

    const pdf = new FeatureFunction(this, 'Pdf', {
      ...shared,
      feature: 'pdf',
      architecture: Architecture.X86_64, // no arm64 build of the compiler exists
      memoryMb: 1769, // one whole processor
      timeout: PRINTING_TIME,
      packages: PDF_PACKAGES,
    });
    this.pdf = pdf;
    const printing = (feature: HttpFeature, id: string) => {
      const made = new FeatureFunction(this, id, {
        ...http,
        feature,
        timeout: PRINTING_TIME,
        environment: { ...http.environment, PDF_FUNCTION_NAME: pdf.live.functionName },
      });
      made.addToRolePolicy(
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [pdf.live.functionArn],
        }),
      );
      return made;
    };
    const eligibility = printing('eligibility', 'Eligibility');
    const cancellation = printing('cancellation', 'Cancellation');

    const medications = printing('medications', 'Medications');
    const treatments = printing('treatments', 'Treatments');

    const expenses = printing('expenses', 'Expenses');

    const checkups = printing('checkups', 'Checkups');
    checkups.addEnvironment('CHECKUP_BUCKET', data.originals.bucketName);
    const originals = data.originals.arnForObjects('*');
    checkups.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [originals] }),
    );
    const found = this.resolve(data.exportValue(data.originals.bucketArn))['Fn::ImportValue'];
    Validations.of(checkups.role ?? checkups).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${found}/*]`,
      reason: 'Reads every document of the one bucket of originals; which one is checked before.',
    });

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

    const address = (feature: FeatureFunction) =>
      feature.live.addFunctionUrl({
        authType: FunctionUrlAuthType.AWS_IAM, // only CloudFront's signature opens it
        invokeMode: InvokeMode.BUFFERED,
      });
    this.addresses = {
      eligibility: address(eligibility),
      cancellation: address(cancellation),
      medications: address(medications),
      treatments: address(treatments),
      expenses: address(expenses),
      checkups: address(checkups),
      statistics: address(statistics),
      facilities: address(facilities),
      identity: address(identity),
    };
  }
}
