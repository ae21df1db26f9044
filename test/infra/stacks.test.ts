import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { prefix, reach } from '../../functions/storage/keys.ts';
import { HTTP_FEATURES, OPEN_FEATURES } from '../../infra/stacks/api.ts';
import { templates } from './templates.ts';

type Statement = {
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, unknown>;
};
type Policy = {
  Properties: { PolicyDocument: { Statement: Statement[] }; Roles: { Ref: string }[] };
};

const { data, api, delivery, site, watch } = templates();

const policies = () =>
  [api, delivery, watch].flatMap((template) =>
    Object.entries(template.findResources('AWS::IAM::Policy') as Record<string, Policy>),
  );
const actions = (statement: Statement) => [statement.Action].flat();

describe('data', () => {
  test('the table is encrypted with an own key', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });
  test('table, keys and deliveries survive the stack', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::S3::Bucket']) {
      data.allResources(type, { DeletionPolicy: 'Retain' });
    }
  });
  test('no bucket is public', () => {
    const closed = {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    };
    data.allResourcesProperties('AWS::S3::Bucket', closed);
    site.allResourcesProperties('AWS::S3::Bucket', closed);
  });
  test('a delivered file is announced', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });
});

describe('functions', () => {
  test('no function may scan the table or do anything at all', () => {
    expect(JSON.stringify(policies())).not.toMatch(/dynamodb:(Scan|\*)|PartiQL/);
  });

  test.each(Object.entries(reach))(
    '%s reaches only its own partitions',
    (feature, { read, write }) => {
      const own = policies().filter(([id]) => id.toLowerCase().startsWith(`${feature}role`));
      expect(own).toHaveLength(1);
      const statements = own.flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
      const onTable = statements.filter((statement) =>
        actions(statement).some((action) => action.startsWith('dynamodb:')),
      );
      const keysOf = (action: string) =>
        onTable
          .filter((statement) => actions(statement).includes(action))
          .flatMap((statement) => {
            const condition = statement.Condition as {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': string | string[] };
              Null: Record<string, string>;
            };
            expect(condition.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' });
            return [condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']].flat();
          });
      expect(keysOf('dynamodb:Query').sort()).toEqual(
        read.map((owner) => `${prefix[owner]}*`).sort(),
      );
      expect(keysOf('dynamodb:PutItem').sort()).toEqual(
        write.map((owner) => `${prefix[owner]}*`).sort(),
      );
    },
  );

  test('prefixes do not contain each other, so that one never opens another', () => {
    const all = Object.values(prefix);
    for (const one of all) expect(all.filter((other) => other.startsWith(one))).toEqual([one]);
  });

  test('every function traces, and keeps its logs encrypted for five years', () => {
    api.allResourcesProperties('AWS::Lambda::Function', { TracingConfig: { Mode: 'Active' } });
    api.allResourcesProperties('AWS::Logs::LogGroup', {
      RetentionInDays: 1827,
      KmsKeyId: Match.anyValue(),
    });
  });

  test('a function address opens only with a signature', () => {
    api.allResourcesProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
  });

  test('deliveries that fail for good wait in a queue', () => {
    delivery.allResourcesProperties('AWS::Events::Rule', {
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });
});

describe('site', () => {
  test('answers with personal data are never kept at the edge', () => {
    const [distribution] = Object.values(site.findResources('AWS::CloudFront::Distribution'));
    const behaviors = distribution?.Properties.DistributionConfig.CacheBehaviors as {
      PathPattern: string;
      CachePolicyId: unknown;
    }[];
    expect(behaviors.map((one) => one.PathPattern)).toContain('/api/*');
    const open = (pattern: string) =>
      pattern === '/api/openapi.json' ||
      [...OPEN_FEATURES].some((feature) => HTTP_FEATURES[feature].some((one) => one === pattern));
    for (const { PathPattern, CachePolicyId } of behaviors) {
      // the managed policy CachingDisabled
      if (!open(PathPattern)) expect(CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    }
  });
  test('what is kept at the edge is told apart by address and query, never by cookie or header', () => {
    site.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
  });
  test('TLS 1.2 or newer, for two years by default', () => {
    site.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } },
    });
    site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
          FrameOptions: { FrameOption: 'DENY' },
        },
      },
    });
  });
});
