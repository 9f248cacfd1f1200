import type { FleetMigrationSettings } from '@regionlift/ec2-bluegreen/pulumi';
import type { DatabasePlan } from '@regionlift/rds-promotion/core';
import type { BucketPlan } from '@regionlift/s3-migration/core';
import type { WorkloadFleet } from '../args';

/** What was decided of the parts that a fleet may use, by their names. */
export interface UsableParts {
  readonly buckets: ReadonlyMap<string, BucketPlan>;
  readonly databases: ReadonlyMap<string, DatabasePlan>;
}

/**
 * The settings of a fleet with what it needs to use its buckets and databases. Everything that is added is a literal: names are
 * decided before anything exists.
 */
export function withUsedParts(
  { name: _, placement: __, uses = [], ...fleet }: WorkloadFleet,
  parts: UsableParts,
): FleetMigrationSettings {
  const databases = uses.flatMap((use) => found(parts.databases, use, ({ name }) => name.recordName));
  const buckets = uses.flatMap((use) => found(parts.buckets, use, ({ target }) => target.bucketName));
  if (databases.length + buckets.length === 0) return fleet;
  return {
    ...fleet,
    egressPorts: unique([...(fleet.egressPorts ?? []), ...databases.map(({ plan }) => plan.name.port)]),
    bucketNames: unique([...(fleet.bucketNames ?? []), ...buckets.map(({ plan }) => plan.target.bucketName)]),
    keyAliases: unique([...(fleet.keyAliases ?? []), ...buckets.map(({ plan }) => plan.target.keyAlias)]),
    settings: {
      ...Object.fromEntries(
        [...databases, ...buckets].flatMap(({ setting, value }) => (setting ? [[setting, value]] : [])),
      ),
      ...fleet.settings,
    },
  };
}

function found<Plan>(
  plans: ReadonlyMap<string, Plan>,
  { part, setting }: { readonly part: string; readonly setting?: string },
  nameOf: (plan: Plan) => string,
): { readonly plan: Plan; readonly setting: string | undefined; readonly value: string }[] {
  const plan = plans.get(part);
  return plan === undefined ? [] : [{ plan, setting, value: nameOf(plan) }];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
