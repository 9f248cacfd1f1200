import { output } from '@pulumi/pulumi';
import {
  type FleetFacts,
  fleetDeclaration,
  type NetworkFacts,
  planFleetMigration,
  planFleetRoles,
  planNetwork,
} from '@regionlift/ec2-bluegreen/core';
import type { MigrationPlan, PartDeclaration, Planned } from '@regionlift/migration/core';
import {
  type DatabaseFacts,
  type DatabasePlan,
  databaseDeclaration,
  planDatabaseMigration,
  planDatabaseRoles,
} from '@regionlift/rds-promotion/core';
import {
  type BucketFacts,
  type BucketPlan,
  bucketDeclaration,
  planBucketMigration,
  planBucketRoles,
} from '@regionlift/s3-migration/core';
import type { WorkloadMigrationArgs } from '../args';
import { defaultNames } from '../assemble/default-names';
import { databasePlace, fleetPlace, type NetworkPlace } from '../assemble/placed';
import { withUsedParts } from '../assemble/used-parts';
import { factsOf } from './facts-of';
import type { Inquiry } from './inquiry';
import { placementMissing, unknownParts } from './wiring';
import { withRoles } from './with-roles';

/** Judges what moves, each part for itself, and returns what the accepted ones declare. */
export function judgeParts(inquiry: Inquiry, migration: MigrationPlan, args: WorkloadMigrationArgs): PartDeclaration[] {
  const network = networkOf(inquiry, migration, args);
  const buckets = new Map<string, BucketPlan>();
  const databases = new Map<string, DatabasePlan>();
  const declarations: PartDeclaration[] = [];

  inquiry.each('buckets', args.buckets, ({ name, ...bucket }, path) => {
    const plan = inquiry.plan(path, () =>
      withRoles(planBucketMigration(name, migration, { ...factsOf<BucketFacts>(bucket), name }), (accepted) =>
        planBucketRoles(name, accepted),
      ),
    );
    if (plan === undefined) return;
    buckets.set(name, plan);
    declarations.push(bucketDeclaration(plan));
  });
  inquiry.each('databases', args.databases, ({ name, placement, ...database }, path) => {
    const place = databasePlace(placement, network);
    if (place === undefined) return inquiry.add(path, [placementMissing(name)]);
    const facts = { ...factsOf<DatabaseFacts>({ ...database, ...place }), name };
    const plan = inquiry.plan(path, () =>
      // A range of a network that is refused has been told already.
      placement === undefined && !inquiry.clearAt('network')
        ? without('targetVpcCidr', planDatabaseMigration(name, migration, facts))
        : withRoles(planDatabaseMigration(name, migration, facts), (accepted) => planDatabaseRoles(name, accepted)),
    );
    if (plan === undefined) return;
    databases.set(name, plan);
    declarations.push(databaseDeclaration(plan));
  });
  const usable = [...(args.buckets ?? []), ...(args.databases ?? [])].flatMap((part) => part?.name ?? []);
  inquiry.each('fleets', args.fleets, (fleet, path) => {
    const { name } = fleet;
    const place = fleetPlace(fleet.placement, network);
    if (place === undefined) return inquiry.add(path, [placementMissing(name)]);
    inquiry.add(path, unknownParts(fleet, usable));
    const settings = withUsedParts(fleet, { buckets, databases });
    const facts = { ...factsOf<FleetFacts>({ ...settings, ...place }), name };
    const plan = inquiry.plan(path, () =>
      withRoles(planFleetMigration(name, migration, facts), (accepted) => planFleetRoles(name, accepted)),
    );
    if (plan) declarations.push(fleetDeclaration(plan));
  });
  return declarations;
}

/** The network as parts see it before it exists: its range is known, its ids are not. */
function networkOf(
  inquiry: Inquiry,
  migration: MigrationPlan,
  { network }: WorkloadMigrationArgs,
): NetworkPlace | undefined {
  if (network === undefined) return undefined;
  const { name = defaultNames.network, ...settings } = network;
  const plan = inquiry.plan('network', () =>
    planNetwork(name, migration, { ...factsOf<NetworkFacts>(settings), name }),
  );
  const zones = plan?.zones ?? [0, 1];
  const ids = zones.map(() => output(''));
  return { vpcId: output(''), vpcCidr: network.cidr, publicSubnetIds: ids, privateSubnetIds: ids };
}

const without = <Plan>(property: string, planned: Planned<Plan>): Planned<Plan> =>
  planned.accepted
    ? planned
    : { ...planned, findings: planned.findings.filter((finding) => finding.property !== property) };
