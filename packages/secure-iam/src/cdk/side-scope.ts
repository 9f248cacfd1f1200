import type { MigrationSide, RegionMigration } from '@regionlift/migration';
import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** Where a construct's resources of one side go: below the side's stack, under the construct's own id. */
export function sideScope(migration: RegionMigration, side: MigrationSide, id: string): Construct {
  const scope = new Construct(migration.stackOf(side), id);
  for (const [key, value] of Object.entries(migration._plan.tags)) Tags.of(scope).add(key, value);
  return scope;
}
