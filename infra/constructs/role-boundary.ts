import { type Stack, Validations } from 'aws-cdk-lib';
import {
  Effect,
  type IManagedPolicy,
  ManagedPolicy,
  PermissionsBoundary,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** What any role of the portal may do at most, whatever a policy of it says some day. */
const AT_MOST = [
  'backup:*',
  'cloudformation:DescribeStacks',
  'cloudfront:CreateInvalidation',
  'cloudfront:GetInvalidation',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:PutMetricData',
  'codedeploy:*',
  'dynamodb:*',
  'events:*',
  'iam:GetRole',
  'iam:ListRoles',
  'iam:PassRole', // only AWS Backup restores with it; see the denial of everything else of IAM
  'kms:*',
  'lambda:*',
  'logs:*',
  's3:*',
  'secretsmanager:GetSecretValue',
  'secretsmanager:DescribeSecret',
  'sns:Publish',
  'sqs:*',
  'ssm:AddTagsToResource',
  'ssm:DeleteParameters',
  'ssm:GetParameters',
  'ssm:ListTagsForResource',
  'ssm:PutParameter',
  'ssm:RemoveTagsFromResource',
  'states:*',
  'tag:GetResources',
  'xray:*',
];

/** What no role of the portal may do: take away what protects the data, or open them to others. */
const NEVER = [
  'backup:DeleteBackupVault',
  'backup:DeleteRecoveryPoint',
  'backup:PutBackupVaultAccessPolicy',
  'dynamodb:DeleteTable',
  'dynamodb:UpdateContinuousBackups',
  'dynamodb:PutResourcePolicy',
  'kms:DisableKey',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'lambda:AddPermission',
  'lambda:CreateFunctionUrlConfig',
  'lambda:UpdateFunctionUrlConfig',
  'logs:DeleteLogGroup',
  's3:DeleteBucket',
  's3:DeleteObjectVersion',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
];

const nameOf = (stage: string) => `portal-${stage}-boundary`;

/** The policy itself, once per stage; the first stack has it. */
export class RoleBoundary extends ManagedPolicy {
  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id, {
      managedPolicyName: nameOf(stage),
      description: 'What any role of the portal may do at most',
      statements: [
        new PolicyStatement({ actions: AT_MOST, resources: ['*'] }),
        new PolicyStatement({ effect: Effect.DENY, actions: NEVER, resources: ['*'] }),
      ],
    });
    const whole = AT_MOST.filter((action) => action.endsWith(':*'));
    for (const id of [
      ...whole.map((action) => `AwsSolutions-IAM5[Action::${action}]`),
      'AwsSolutions-IAM5[Resource::*]',
      'HIPAA.Security-IAMPolicyNoStatementsWithFullAccess',
    ])
      Validations.of(this).acknowledge({
        id,
        reason: 'A boundary grants nothing: it limits what the policies of roles may grant.',
      });
  }
}

/** Puts the boundary on every role of a stack, also on those that CDK makes. */
export function limitRoles(stack: Stack, stage: string): IManagedPolicy {
  const boundary = ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', nameOf(stage));
  PermissionsBoundary.of(stack).apply(boundary);
  return boundary;
}
