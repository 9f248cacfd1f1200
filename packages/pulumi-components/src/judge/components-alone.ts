import {
  type FleetFacts,
  type NetworkFacts,
  planFleetMigration,
  planFleetRoles,
  planNetwork,
} from '@regionlift/ec2-bluegreen/core';
import { type DatabaseFacts, planDatabaseMigration, planDatabaseRoles } from '@regionlift/rds-promotion/core';
import { type BucketFacts, planBucketMigration, planBucketRoles } from '@regionlift/s3-migration/core';
import type { ActorRoleArgs, MigrationSecretArgs } from '../args';
import { factsOf } from './facts-of';
import type { Alone } from './judge-alone';
import { planOfSecret } from './plan-of-secret';
import { planOfActor } from './plans-of-roles';
import { withRoles } from './with-roles';

/** How the components that stand alone are judged, by class. */
export const componentsAlone: Readonly<Record<string, Alone>> = {
  BucketMigration: {
    isPart: true,
    planOf: (name, migration, settings) =>
      withRoles(planBucketMigration(name, migration, { ...factsOf<BucketFacts>(settings), name }), (plan) =>
        planBucketRoles(name, plan),
      ),
  },
  DatabaseMigration: {
    isPart: true,
    planOf: (name, migration, settings) =>
      withRoles(planDatabaseMigration(name, migration, { ...factsOf<DatabaseFacts>(settings), name }), (plan) =>
        planDatabaseRoles(name, plan),
      ),
  },
  FleetMigration: {
    isPart: true,
    planOf: (name, migration, settings) =>
      withRoles(planFleetMigration(name, migration, { ...factsOf<FleetFacts>(settings), name }), (plan) =>
        planFleetRoles(name, plan),
      ),
  },
  MigrationNetwork: {
    isPart: true,
    planOf: (name, migration, settings) => planNetwork(name, migration, { ...factsOf<NetworkFacts>(settings), name }),
  },
  MigrationSecret: {
    isPart: false,
    planOf: (name, migration, settings) => planOfSecret(name, migration, settings as MigrationSecretArgs),
  },
  ActorRole: {
    isPart: false,
    planOf: (name, migration, settings) => planOfActor(name, migration, settings as ActorRoleArgs),
  },
};
