import { existsSync } from 'node:fs';
import {
  type CfnElement,
  CfnOutput,
  Duration,
  Stack,
  type StackProps,
  Validations,
} from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { PortalDistribution } from '../constructs/portal-distribution.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { limitRoles } from '../constructs/role-boundary.ts';
import { repositoryRoot, type Stage } from '../stages.ts';
import { type ApiStack, HTTP_FEATURES, type HttpFeature, OPEN_FEATURES } from './api.ts';
import type { DataStack } from './data.ts';
import type { EdgeStack } from './edge.ts';

/** Pages and the one address that citizens see. */
export class SiteStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    {
      api,
      data,
      edge,
      stage,
      ...props
    }: StackProps & { api: ApiStack; data: DataStack; edge: EdgeStack; stage: Stage },
  ) {
    super(scope, id, props);
    limitRoles(this, stage.name);
    const site = new PrivateBucket(this, 'Pages', {
      key: { notNeeded: 'Pages without any personal data, the same for everybody.' },
      keep: false,
      accessLogs: data.accessLogs,
    });
    const distribution = new PortalDistribution(this, 'Portal', {
      stage,
      site,
      firewallArn: edge.firewallArn,
      api: (Object.keys(HTTP_FEATURES) as HttpFeature[]).flatMap((feature) =>
        HTTP_FEATURES[feature].map((pattern) => ({
          pattern,
          address: api.addresses[feature],
          open: OPEN_FEATURES.has(feature),
        })),
      ),
    });
    const built = `${repositoryRoot}site/dist`;
    if (existsSync(built)) deployPages(this, built, site, distribution);
    new CfnOutput(this, 'Address', { value: `https://${stage.domainName}` });
    new CfnOutput(this, 'DistributionName', { value: distribution.domainName });
  }
}

/** Hashed files for a year, pages checked at each visit; old files stay until the next but one deploy. */
function deployPages(stack: Stack, built: string, bucket: IBucket, distribution: IDistribution) {
  const hashed = '_astro/*';
  new BucketDeployment(stack, 'Hashed', {
    sources: [Source.asset(built, { exclude: ['**', '!_astro', '!_astro/**'] })],
    destinationBucket: bucket,
    prune: false,
    cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
  });
  new BucketDeployment(stack, 'Content', {
    sources: [Source.asset(built, { exclude: [hashed] })],
    destinationBucket: bucket,
    prune: false,
    cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
    distribution,
    distributionPaths: ['/*'],
  });
  acknowledgeDeployment(stack, bucket);
}

/** The deployment helper is CDK's own function; it runs at deploy time only and touches the page bucket only. */
function acknowledgeDeployment(stack: Stack, bucket: IBucket) {
  for (const child of stack.node.children) {
    if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
    for (const id of [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-L1',
      'Serverless-LambdaLatestVersion',
      'Serverless-LambdaTracing',
      'Serverless-LambdaDLQ',
      'HIPAA.Security-LambdaDLQ',
      'HIPAA.Security-LambdaConcurrency',
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
      `AwsSolutions-IAM5[Resource::<${stack.getLogicalId(bucket.node.defaultChild as CfnElement)}.Arn>/*]`,
    ]) {
      Validations.of(child).acknowledge({
        id,
        reason:
          'Function and rights of the CDK deployment helper: used at deploy time, for pages only.',
      });
    }
  }
}
