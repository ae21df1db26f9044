import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, ServerlessChecks } from 'cdk-nag';

/** Rules that the whole design answers in another way. What holds for one resource only is explained beside it. */
const ANSWERED_OTHERWISE = {
  'HIPAA.Security-IAMNoInlinePolicy':
    'Each policy belongs to exactly one role and is made from keys.ts; sharing them would widen rights.',
  'HIPAA.Security-LambdaInsideVPC':
    'Functions call AWS services only, with TLS and IAM on the partition; a network of our own would add endpoints, routes and start time and open nothing less. Nothing listens.',
  'HIPAA.Security-S3BucketReplicationEnabled':
    'Deliveries and the exchange are copied to the second region by AWS Backup; logs, work files, pages and open data can be lost.',
};

/** The rule packs that every synth has to pass; what is not followed says why beside it or in exceptions.ts. */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new HIPAASecurityChecks(app),
    new ServerlessChecks(app),
  );
  for (const [id, reason] of Object.entries(ANSWERED_OTHERWISE))
    Validations.of(app).acknowledge({ id, reason });
}
