import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import { viaService } from '@regionlift/secure-iam/core';
import type { FleetPlan } from '../fleet-plan';

/** The ARN behind the alias of the part's key: snapshots name keys by ARN. */
export const keyLookEffects = (plan: FleetPlan): readonly Effect[] => [
  {
    action: 'kms:DescribeKey',
    access: 'read',
    resources: [arns.anyKey(plan.migration, plan.target.region)],
    conditions: behindAlias(plan),
    reason: "the ARN of the part's key",
  },
];

/**
 * The keys of both ends of a copy, through EC2 alone. EBS User Guide, "Requirements for Amazon EBS encryption → Permissions for
 * users", asks for these of whoever copies, without saying which of them for which key, nor which region's EC2 calls the key
 * of the source (not verified): both keys get all, the source's through both.
 *
 * The key of the source's snapshots is none of the part's: any of the account. An image of unencrypted snapshots uses none.
 */
export const imageKeyEffects = (plan: FleetPlan): readonly Effect[] => {
  const { migration, source, target } = plan;
  const through = (...regions: readonly string[]): Conditions => ({
    StringEquals: { 'kms:ViaService': regions.flatMap((region) => viaService(migration, region, 'ec2')) },
  });
  return [
    ...uses(arns.anyKey(migration, source.region), through(source.region, target.region), {
      reason: 'EC2 reads the snapshots that are copied',
      unscoped: "the key of the source's snapshots is not known to the part; it is used through EC2 alone",
    }),
    ...uses(
      arns.anyKey(migration, target.region),
      { ...through(target.region), ...behindAlias(plan) },
      { reason: "the copy is encrypted under the part's key" },
    ),
  ];
};

function uses(key: string, conditions: Conditions, rest: Pick<Effect, 'reason' | 'unscoped'>): readonly Effect[] {
  const use = (action: string, access: Effect['access'], more: Conditions = {}): Effect => ({
    action,
    access,
    resources: [key],
    conditions: { ...conditions, ...more },
    ...rest,
  });
  return [
    use('kms:DescribeKey', 'read'),
    use('kms:Decrypt', 'write'),
    use('kms:GenerateDataKeyWithoutPlaintext', 'write'),
    use('kms:ReEncryptFrom', 'write'),
    use('kms:ReEncryptTo', 'write'),
    use('kms:CreateGrant', 'permissions-management', { Bool: { 'kms:GrantIsForAWSResource': ['true'] } }),
  ];
}

const behindAlias = ({ keyAlias }: FleetPlan): Conditions => ({
  'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [keyAlias] },
});
