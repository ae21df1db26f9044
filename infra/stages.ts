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
  },
  {
    name: 'production',
    domainName: 'portal.example.jp',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/set-before-deploy',
    region: 'ap-northeast-1',
    oidc: { issuer: 'https://auth-and-sign.go.jp/api/realms/main', clientId: 'set-before-deploy' },
    logRetentionDays: 1827, // five years, as long as access records
    keepData: true,
  },
];

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

/** Behaviour of CDK that newer projects start with; app and tests use the same. */
export const cdkFlags = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true };
