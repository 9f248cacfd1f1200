import type { IntendedDifference } from '@regionlift/testkit';
import { intendedOfFleet } from './intended-fleet';

/** The account of both samples: `cdk.json` and `Pulumi.dev.yaml`. */
export const account = '111122223333';

/** The phases of a migration, in order. */
export const phases = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] as const;

/** One of {@link phases}. */
export type Phase = (typeof phases)[number];

/**
 * Where the two dialects of the orders workload are meant to differ in a phase. Reviewed one by one; an entry that nothing
 * needs any more fails the contract.
 */
export const intendedIn = (phase: Phase): IntendedDifference[] => [
  ...always,
  ...(phase === 'FINALISED' ? [] : beforeFinalised),
  ...intendedOfFleet(phase),
];

const policy = (name: string) => ({
  subject: `AWS::IAM::ManagedPolicy global ${name}`,
  path: 'Tags',
  cdk: undefined,
  pulumi: { 'regionlift:migration': 'rl-orders' },
  reason: 'CloudFormation cannot tag a managed policy (AWS::IAM::ManagedPolicy has no Tags)',
});

const bootstrapRoles = ['deploy', 'file-publishing', 'image-publishing', 'lookup'].flatMap((actor) =>
  ['us-east-1', 'us-west-2'].map(
    (region) => `arn:aws:iam::${account}:role/cdk-hnb659fds-${actor}-role-${account}-${region}`,
  ),
);

const always: IntendedDifference[] = [
  policy('rl-orders-boundary'),
  policy('rl-orders-backup-boundary'),
  {
    subject: 'AWS::CloudWatch::Dashboard global rl-orders-ops',
    path: 'Tags',
    cdk: { 'regionlift:migration': 'rl-orders' },
    pulumi: undefined,
    reason: "the provider's Dashboard takes no tags",
  },
  {
    subject: 'AWS::IAM::OIDCProvider global https://token.actions.githubusercontent.com',
    path: 'Protected',
    cdk: undefined,
    pulumi: false,
    reason: 'kept for other roles that may trust it by now, but it holds nothing that a deletion could lose',
  },
  {
    subject: 'AWS::IAM::Role global rl-orders-deploy',
    path: 'Policies',
    cdk: {
      permissions: {
        Version: '2012-10-17',
        Statement: {
          StsAssumeRole: {
            Sid: 'StsAssumeRole',
            Effect: 'Allow',
            Action: ['sts:AssumeRole'],
            Resource: bootstrapRoles,
          },
        },
      },
    },
    pulumi: undefined,
    reason: 'the CDK deploys through the roles of its bootstrap stack, Pulumi has none',
  },
  ...['application', 'databaselogin'].map((secret) => ({
    subject: `AWS::SecretsManager::Secret us-west-2 rl/orders/${secret}`,
    path: 'IgnoredChanges',
    cdk: undefined,
    pulumi: ['secretStringWo'],
    reason: 'CloudFormation generates the value once; a program would generate another one with every run',
  })),
  {
    subject: 'AWS::RDS::DBInstance us-east-1 rl-orders-database',
    path: 'SourceRegion',
    cdk: 'us-west-2',
    pulumi: undefined,
    reason:
      'the provider takes the region from the ARN of the source; in a template it is create-only, hence in every phase',
  },
  {
    subject: 'AWS::Route53::RecordSet global database.orders.internal CNAME',
    path: 'IgnoredChanges',
    cdk: undefined,
    pulumi: ['records'],
    reason:
      'the runtime flips the name: a program has to be told to leave it, CloudFormation writes only what its template changes',
  },
];

const beforeFinalised: IntendedDifference[] = [
  policy('rl-orders-guard-1'),
  {
    subject: `AWS::S3::Bucket us-east-1 rl-orders-assets-${account}-us-east-1`,
    path: 'retention.lost.ReplicationConfiguration',
    cdk: undefined,
    pulumi: 'ReplicationConfiguration',
    reason:
      'the reverse rule goes with FINALISED: a property of the bucket in a template, a resource of its own in a program, ' +
      'which would outlive its phase if it were retained',
  },
];
