import { type MigrationPlan, regionOf, type Side } from '@regionlift/migration/core';
import { documentOf, keyAdministration, keyUseThrough, type PolicyDocument } from '@regionlift/secure-iam/core';
import type { AlertKey } from '../alerts-plan';
import { alertsNaming } from './alerts-naming';
import { allowPublisher, publishersIn } from './publishers';

/** The key of a side's topics. */
export const alertKeyOf = (migration: MigrationPlan, name: string, side: Side): AlertKey => {
  const region = regionOf(migration, side);
  return {
    side,
    region,
    alias: alertsNaming(migration, name).alias.value,
    description: `Encrypts alerts of the migration ${migration.migration} in ${region}`,
    policy: alertKeyPolicyOf(migration, region),
  };
};

/**
 * The policy of a key of topics: administration by the account's IAM, use by principals of the account through SNS only, and what
 * a service that publishes needs, the key's own wildcard written out. In a key policy the resource `*` is the key itself.
 *
 * Source: SNS Developer Guide, "Managing Amazon SNS encryption keys and costs" ("Enable compatibility between event sources from
 * AWS services and encrypted topics": actions and both source conditions). That AWS Backup sends its vault as the source to KMS as
 * it does to SNS is not verified.
 */
const alertKeyPolicyOf = (migration: MigrationPlan, region: string): PolicyDocument =>
  documentOf([
    keyAdministration(migration),
    keyUseThrough(migration, region, 'sns'),
    ...publishersIn(migration, region).map((publisher) =>
      allowPublisher(migration, publisher, 'Encrypt', keyUseOfPublishers, '*'),
    ),
  ]);

const keyUseOfPublishers = ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'];
