import type * as pulumi from '@pulumi/pulumi';
import { MigrationBackups } from '@regionlift/backups/pulumi';
import { Cutover } from '@regionlift/cutover/pulumi';
import { FleetMigration, MigrationNetwork } from '@regionlift/ec2-bluegreen/pulumi';
import { slugOf } from '@regionlift/migration/core';
import { RegionMigration } from '@regionlift/migration/pulumi';
import { MigrationAlerts, MigrationObservability } from '@regionlift/observability/pulumi';
import { DatabaseMigration } from '@regionlift/rds-promotion/pulumi';
import { BucketMigration } from '@regionlift/s3-migration/pulumi';
import {
  ActorRole,
  DeployRole,
  MigrationBoundary,
  MigrationGuard,
  MigrationSecret,
} from '@regionlift/secure-iam/pulumi';
import type { WorkloadMigrationArgs } from '../args';
import { defaultNames } from './default-names';
import { databasePlace, fleetPlace } from './placed';
import { regionsOf } from './regions-of';
import { withUsedParts } from './used-parts';

/** What a workload was made of. */
export interface AssembledWorkload {
  readonly migration: RegionMigration;
  readonly network?: MigrationNetwork;
  readonly buckets: ReadonlyMap<string, BucketMigration>;
  readonly databases: ReadonlyMap<string, DatabaseMigration>;
  readonly fleets: ReadonlyMap<string, FleetMigration>;
  readonly cutover?: Cutover;
  readonly deployRole?: DeployRole;
}

/**
 * Assembles a workload from the libraries' own components, under their own names, in the order in which they have to be declared.
 * The arguments have been judged: what is still refused here, a library refuses.
 */
export function assembleWorkload(
  name: string,
  args: WorkloadMigrationArgs,
  parent: pulumi.Resource,
): AssembledWorkload {
  const migration = new RegionMigration(name, regionsOf(args), { parent });
  one(args.boundary, defaultNames.boundary, (id, boundary) => new MigrationBoundary(id, { migration, ...boundary }));
  one(args.alerts, defaultNames.alerts, (id, alerts) => new MigrationAlerts(id, { migration, ...alerts }));
  each(args.secrets, (id, secret) => new MigrationSecret(id, { migration, ...secret }));
  const network = one(args.network, defaultNames.network, (id, own) => new MigrationNetwork(id, { migration, ...own }));
  const buckets = each(args.buckets, (id, bucket) => new BucketMigration(id, { migration, ...bucket }));
  const databases = each(
    args.databases,
    (id, { placement, ...database }) =>
      new DatabaseMigration(id, { migration, ...database, ...placed(databasePlace(placement, network)) }),
  );
  const plans = { buckets: plansOf(buckets), databases: plansOf(databases) };
  const fleets = each(
    args.fleets,
    (id, { placement, ...fleet }) =>
      new FleetMigration(id, {
        migration,
        ...withUsedParts({ name: id, ...fleet }, plans),
        ...placed(fleetPlace(placement, network)),
      }),
  );
  one(
    args.backups,
    defaultNames.backups,
    (id, { protect, ...backups }) =>
      new MigrationBackups(id, { migration, ...backups, ...(protect && { protect: named(protect) }) }),
  );
  one(
    args.observability,
    defaultNames.observability,
    (id, { watch, ...ops }) =>
      new MigrationObservability(id, { migration, ...ops, ...(watch && { watch: named(watch) }) }),
  );
  const cutover = one(
    args.cutover,
    defaultNames.cutover,
    (id, { order, ...own }) => new Cutover(id, { migration, ...own, ...(order && { order: named(order) }) }),
  );
  each(args.roles, (id, role) => new ActorRole(id, { migration, ...role }));
  one(args.guard, defaultNames.guard, (id, guard) => new MigrationGuard(id, { migration, ...guard }));
  const deployRole = one(
    args.deployRole,
    defaultNames.deployRole,
    (id, role) => new DeployRole(id, { migration, ...role }),
  );
  return { migration, network, buckets, databases, fleets, cutover, deployRole };
}

/** Makes what a workload has one of, where it is wanted. */
function one<Item extends { readonly name?: string }, Made>(
  item: Item | undefined,
  defaultName: string,
  make: (name: string, settings: Omit<Item, 'name'>) => Made,
): Made | undefined {
  if (item === undefined) return undefined;
  const { name = defaultName, ...settings } = item;
  return make(name, settings);
}

/** Makes what a workload has several of. By name. */
function each<Item extends { readonly name: string }, Made>(
  items: readonly Item[] | undefined,
  make: (name: string, settings: Omit<Item, 'name'>) => Made,
): ReadonlyMap<string, Made> {
  return new Map((items ?? []).map(({ name, ...settings }) => [name, make(name, settings)]));
}

const plansOf = <Plan>(made: ReadonlyMap<string, { readonly plan: Plan }>): ReadonlyMap<string, Plan> =>
  new Map([...made].map(([name, { plan }]) => [name, plan]));

/** Parts as the libraries want them: by their slugs. */
const named = (parts: readonly string[]) => parts.map((part) => ({ partName: slugOf(part) }));

/** A part without a place was refused before anything was made. */
function placed<Place>(place: Place | undefined): Place {
  if (place === undefined)
    throw new Error('[PlacementMissing] found nothing; allowed: a placement, or a network; give one of them');
  return place;
}
