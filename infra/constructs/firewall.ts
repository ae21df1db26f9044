import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** Requests of one address in five minutes. Phones of one carrier share addresses, so these are generous. */
const RATES = { 'sign-in': 500, writes: 1_500, api: 6_000, all: 20_000 } as const;
type Rate = keyof typeof RATES;

/** Bodies that a page of ours sends and that are longer than what the managed rules take: files people bring. */
const LARGE_BODIES = '^/api/(medications|expenses)/brought$';
const USUAL_BODY_BYTES = 8_192;

const NO_CHANGE = [{ priority: 0, type: 'NONE' }];
const path = { uriPath: {} };

const startsWith = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: path,
    positionalConstraint: 'STARTS_WITH',
    searchString,
    textTransformations: NO_CHANGE,
  },
});
const method = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString,
    textTransformations: NO_CHANGE,
  },
});

const COUNTED: Record<Rate, CfnWebACL.StatementProperty | undefined> = {
  'sign-in': startsWith('/api/sign-in'),
  writes: {
    notStatement: { statement: { orStatement: { statements: [method('GET'), method('HEAD')] } } },
  },
  api: startsWith('/api/'),
  all: undefined,
};

/** Larger than usual, and not to an address that takes files. */
const tooLarge: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      {
        sizeConstraintStatement: {
          fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
          comparisonOperator: 'GT',
          size: USUAL_BODY_BYTES,
          textTransformations: NO_CHANGE,
        },
      },
      {
        notStatement: {
          statement: {
            regexMatchStatement: {
              fieldToMatch: path,
              regexString: LARGE_BODIES,
              textTransformations: NO_CHANGE,
            },
          },
        },
      },
    ],
  },
};

const MANAGED: readonly { name: string; instead?: readonly string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList' },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet' },
  // Our own rule for large bodies stands before it and knows who may send one.
  { name: 'AWSManagedRulesCommonRuleSet', instead: ['SizeRestrictions_BODY'] },
];

const seen = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false, // samples would show addresses and queries
});

/** What is turned away before it reaches a function: too many, too large, known to be bad. All of it blocks. */
export class Firewall extends CfnWebACL {
  constructor(scope: Construct, id: string, name: string) {
    const rates = Object.keys(RATES) as Rate[];
    super(scope, id, {
      name,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen(name),
      rules: [
        ...rates.map((rate) => ({
          name: `rate-${rate}`,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              limit: RATES[rate],
              evaluationWindowSec: 300,
              ...(COUNTED[rate] ? { scopeDownStatement: COUNTED[rate] } : {}),
            },
          },
          visibilityConfig: seen(`rate-${rate}`),
        })),
        {
          name: 'large-body',
          action: { block: { customResponse: { responseCode: 413 } } },
          statement: tooLarge,
          visibilityConfig: seen('large-body'),
        },
        ...MANAGED.map((group) => ({
          name: group.name,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: group.name,
              ruleActionOverrides: (group.instead ?? []).map((rule) => ({
                name: rule,
                actionToUse: { count: {} },
              })),
            },
          },
          visibilityConfig: seen(group.name),
        })),
      ].map((rule, priority) => ({ ...rule, priority })),
    });
  }
}
