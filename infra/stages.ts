import { fileURLToPath } from 'node:url';

/** Everything that differs between stages; a setting that is the same everywhere stands where it is used. */
export type Stage = {
  name: string;
  /** Host name that citizens see; sign-in returns there, so it must be known before the first deploy. */
  domainName: string;
  /** ARN of the certificate for `domainName`, in us-east-1 as CloudFront asks. */
  certificateArn: string;
  region: string;
  oidc: { issuer: string; clientId: string };
  /** JSON of who runs the portal (shared/site/operator.ts); the pages are built with the same value. */
  operator?: string;
  logRetentionDays: 30 | 365 | 1827;
  /** Data survive `cdk destroy` and cannot be deleted by mistake. */
  keepData: boolean;
  /** Who is told of alarms; each address confirms once by mail. */
  alarmEmails: readonly string[];
  /** Region with a replica of the table and copies of delivered files. */
  secondRegion?: 'ap-northeast-3';
  /** New code gets a tenth of the requests first. */
  canary: boolean;
  /** Citizens use it: that nobody signs in is an alarm. */
  expectsVisitors: boolean;
  /** Chunks of deliveries that are imported at once; infra/scale says what a month needs. */
  importWorkers: number;
  /** Write units per second that the table is warmed for (a fresh one takes 4,000); reads get the same. */
  warmWritesPerSecond: number;
  tableClass: 'standard' | 'infrequent access';
  /** Functions at a time that the account is allowed; more than 1,000 has to be asked for. */
  concurrencyQuota: number;
};

export const stages: readonly Stage[] = [
  {
    name: 'trial',
    domainName: 'trial.portal.example.jp',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/set-before-deploy',
    region: 'ap-northeast-1',
    oidc: {
      issuer: 'https://sb-auth-and-sign.go.jp/api/realms/main',
      clientId: 'set-before-deploy',
    },
    logRetentionDays: 30,
    keepData: false,
    alarmEmails: [],
    canary: false,
    expectsVisitors: false,
    importWorkers: 5,
    warmWritesPerSecond: 4_000,
    tableClass: 'standard',
    concurrencyQuota: 1_000,
  },
  {
    name: 'production',
    domainName: 'portal.example.jp',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/set-before-deploy',
    region: 'ap-northeast-1',
    oidc: { issuer: 'https://auth-and-sign.go.jp/api/realms/main', clientId: 'set-before-deploy' },
    logRetentionDays: 1827, // five years, as long as access records
    keepData: true,
    alarmEmails: ['set-before-deploy@portal.example.jp'],
    secondRegion: 'ap-northeast-3', // Osaka
    canary: true,
    expectsVisitors: true,
    importWorkers: 8,
    warmWritesPerSecond: 20_000,
    tableClass: 'infrequent access',
    concurrencyQuota: 1_000,
  },
];

/** Namespace of a stage's own metrics: two stages may share an account. */
export const metricsOf = ({ name }: Stage): string => `Portal/${name}`;

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

/** Behaviour of CDK that newer projects start with; app and tests use the same. */
export const cdkFlags = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true };
