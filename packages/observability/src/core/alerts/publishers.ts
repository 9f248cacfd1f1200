import { arns, type MigrationPlan } from '@regionlift/migration/core';
import { allOf, condition, type Statement } from '@regionlift/secure-iam/core';

/** A service that publishes to the topics of a region, for resources of the account alone. */
export interface Publisher {
  /** First field of the Sids of its statements. */
  readonly name: string;
  readonly service: string;
  /** Patterns of the ARNs that it publishes for. */
  readonly sourceArn: string;
}

/**
 * Who publishes to the topics of a region: its alarms (composites among them) and the migration's vaults.
 *
 * EventBridge does not: neither a topic's policy nor its key's may then have conditions (EventBridge User Guide, "Using
 * resource-based policies for Amazon EventBridge"; SNS Developer Guide, "Managing Amazon SNS encryption keys and costs").
 *
 * Sources: re:Post, "Why didn't I receive an SNS notification for my CloudWatch alarm trigger?" (`aws:SourceArn` of an alarm); AWS
 * Backup Developer Guide, "Cross-service confused deputy prevention" (the source is a vault where it publishes to SNS).
 */
export const publishersIn = (migration: MigrationPlan, region: string): readonly Publisher[] => [
  { name: 'Alarms', service: 'cloudwatch.amazonaws.com', sourceArn: arns.alarm(migration, region, '*') },
  {
    name: 'Vaults',
    service: 'backup.amazonaws.com',
    sourceArn: arns.backupVault(migration, region, `${migration.qualifier}-${migration.migration}-*`),
  },
];

/** What a policy of a resource lets a publisher do, as long as it acts for one of its own sources in this account. */
export const allowPublisher = (
  { account }: MigrationPlan,
  { name, service, sourceArn }: Publisher,
  verb: string,
  actions: readonly string[],
  resource: string,
): Statement => ({
  sid: `${name}${verb}`,
  effect: 'Allow',
  principals: { Service: [service] },
  actions,
  resources: [resource],
  conditions: allOf(
    condition('StringEquals', 'aws:SourceAccount', account),
    condition('ArnLike', 'aws:SourceArn', sourceArn),
  ),
});
