import type { RegionMigration } from '@regionlift/migration';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type SecretPlan, secretKeyEffects } from '../core';

/**
 * Lets the secret's own grants allow the use of its key as well. The CDK grants the key of an imported secret to a
 * `ViaServicePrincipal`, which writes into key policies alone: readers would be refused by KMS.
 *
 * The instance is changed, and not wrapped, so that other libraries that call `grantRead` (a container's secret) get it too.
 */
export function withKey(
  secret: ISecret,
  migration: RegionMigration,
  plan: SecretPlan,
  side: 'SOURCE' | 'TARGET',
): ISecret {
  const [read, write] = [secret.grantRead.bind(secret), secret.grantWrite.bind(secret)];
  const keyUse = (grantee: IGrantable, ...actions: string[]) => {
    const [effect] = secretKeyEffects(migration._plan, plan, side, actions);
    return Grant.addToPrincipal({
      grantee,
      actions,
      resourceArns: [...(effect?.resources ?? [])],
      conditions: effect?.conditions && { ...effect.conditions },
    });
  };
  return Object.assign(secret, {
    grantRead: (grantee: IGrantable, versionStages?: string[]) =>
      read(grantee, versionStages).combine(keyUse(grantee, 'kms:Decrypt')),
    grantWrite: (grantee: IGrantable) =>
      write(grantee).combine(keyUse(grantee, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey')),
  });
}
