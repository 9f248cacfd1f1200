import { arns, logRetentionDays, type MigrationPlan } from '@regionlift/migration/core';
import { documentOf, keyAdministration, keyForLogGroup, type PolicyDocument } from '@regionlift/secure-iam/core';
import type { KnownObservabilityFacts } from './known-facts';
import { observabilityNaming } from './observability-naming';
import type { ObservabilityPlan } from './observability-plan';

/** The groups of the workload in the target region (OBS-3), with their key; nothing when there are none. */
export function logGroupsOf(
  migration: MigrationPlan,
  ops: string,
  { logGroups: names = [], logRetentionDays: days }: Pick<KnownObservabilityFacts, 'logGroups' | 'logRetentionDays'>,
): Pick<ObservabilityPlan, 'logGroups' | 'key'> {
  const retentionDays = days ?? logRetentionDays(migration.rollbackWindowDays);
  const logGroups = names.map((groupName) => ({ id: logGroupIdOf(groupName), groupName, retentionDays }));
  return names.length === 0
    ? { logGroups }
    : {
        logGroups,
        key: { alias: observabilityNaming(migration, ops).alias.value, policy: logKeyPolicy(migration, names) },
      };
}

/** Construct id of a group, from its name alone so that no other group changes it: `/orders/web` → `OrdersWebLog`. */
export const logGroupIdOf = (name: string): string =>
  `${name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')}Log`;

/** Administration by the account's IAM, and CloudWatch Logs for these groups alone. */
export const logKeyPolicy = (migration: MigrationPlan, [first = '', ...others]: readonly string[]): PolicyDocument =>
  documentOf([
    keyAdministration(migration),
    {
      ...keyForLogGroup(migration, migration.to, first),
      sid: 'Logs',
      conditions: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': [first, ...others].map((name) =>
            arns.logGroup(migration, migration.to, name),
          ),
        },
      },
    },
  ]);
