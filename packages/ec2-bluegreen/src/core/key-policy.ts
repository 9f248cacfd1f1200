import { arns, type Conditions } from '@regionlift/migration/core';
import {
  documentOf,
  keyAdministration,
  keyForLogGroup,
  type PolicyDocument,
  type Statement,
  viaService,
} from '@regionlift/secure-iam/core';
import type { FleetPlan } from './fleet-plan';

/**
 * The policy of the part's key: administration by the account's IAM, the copy of the image through EC2 of the target region,
 * the volumes that Auto Scaling attaches (EC2-5), and the function's log.
 */
export const fleetKeyPolicyOf = (plan: FleetPlan): PolicyDocument =>
  documentOf([
    keyAdministration(plan.migration),
    ...throughEc2(plan),
    ...autoScaling(plan),
    keyForLogGroup(plan.migration, plan.target.region, plan.log.groupName),
  ]);

/**
 * EC2 encrypts copied snapshots in the name of whoever copies. Source: EBS User Guide, "Requirements for Amazon EBS encryption",
 * permissions for users.
 */
const throughEc2 = ({ migration, target }: FleetPlan): Statement[] => {
  const conditions = {
    StringEquals: {
      'kms:CallerAccount': [migration.account],
      'kms:ViaService': viaService(migration, target.region, 'ec2'),
    },
  };
  const account = [arns.account(migration)];
  return [
    allow('UseThroughEc2', account, ['kms:DescribeKey', ...use], conditions),
    allow('GrantsThroughEc2', account, ['kms:CreateGrant'], { ...conditions, ...forAwsResources }),
  ];
};

/**
 * Auto Scaling starts instances by its service-linked role, whose own policy has no KMS permission: the key's policy alone can
 * give it one, to the role itself. The role is named by a condition, not as principal: KMS refuses a principal that does not exist
 * yet, and a role that is made anew is another principal.
 *
 * Source: EC2 Auto Scaling User Guide, "Required AWS KMS key policy for use with encrypted volumes", its wildcards written out.
 */
const autoScaling = ({ migration }: FleetPlan): Statement[] => {
  const conditions = {
    StringEquals: { 'kms:CallerAccount': [migration.account] },
    ArnEquals: { 'aws:PrincipalArn': [arns.role(migration, scalingRole)] },
  };
  return [
    allow('UseByAutoScaling', ['*'], ['kms:DescribeKey', ...use], conditions),
    allow('GrantsByAutoScaling', ['*'], ['kms:CreateGrant'], { ...conditions, ...forAwsResources }),
  ];
};

/** Path and name. Source: same page. */
export const scalingRole = 'aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';

const use = [
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const forAwsResources: Conditions = { Bool: { 'kms:GrantIsForAWSResource': ['true'] } };

/** In a key policy the resource is always the key itself, written `*` (KMS Developer Guide, "Key policies in AWS KMS"). */
const allow = (
  sid: string,
  principals: readonly string[],
  actions: readonly string[],
  conditions: Conditions,
): Statement => ({ sid, effect: 'Allow', principals: { AWS: principals }, actions, resources: ['*'], conditions });
