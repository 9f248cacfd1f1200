import {
  composeGlobalName,
  composeName,
  type MigrationPlan,
  type PhysicalName,
  slugOf,
} from '@regionlift/migration/core';
import type { FleetQuestion } from './fleet-facts';

/** Every physical name of a fleet part, composed from the migration and the part's name. */
export const fleetNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    loadBalancer: composeName(migration, 'LOAD_BALANCER', part),
    targetGroup: composeName(migration, 'TARGET_GROUP', part),
    // A hyphen cannot be in a part's name, so no other part's bucket is called this.
    logBucket: composeGlobalName(migration, 'BUCKET', `${part}-logs`, migration.to),
    loadBalancerGroup: composeName(migration, 'SECURITY_GROUP', part, 'load-balancer'),
    instanceGroup: composeName(migration, 'SECURITY_GROUP', part, 'instances'),
    runtimeGroup: composeName(migration, 'SECURITY_GROUP', part, 'runtime'),
    template: composeName(migration, 'LAUNCH_TEMPLATE', part),
    scalingGroup: composeName(migration, 'SCALING_GROUP', part),
    accelerator: composeName(migration, 'ACCELERATOR', part),
    alias: composeName(migration, 'KEY_ALIAS', part),
    runtime: composeName(migration, 'ROLE', part, 'runtime'),
    instance: composeName(migration, 'ROLE', part, 'instance'),
    profile: composeName(migration, 'INSTANCE_PROFILE', part, 'instance'),
    function: composeName(migration, 'FUNCTION', part, 'runtime'),
    logGroup: composeName(migration, 'LOG_GROUP', part, 'runtime'),
    // What the runtime writes stands apart from what instances may read: `/rl/orders/web-runtime/…`, `/rl/orders/web/…`.
    ledger: composeName(migration, 'PARAMETER', `${part}-runtime`, 'ledger'),
    image: composeName(migration, 'PARAMETER', `${part}-runtime`, 'image'),
    alarm: composeName(migration, 'ALARM', part, 'source-load-balancer-errors'),
  };
};

/** The SSM parameter of one setting: `/rl/orders/web/DATABASE`. */
export const settingParameter = (migration: MigrationPlan, name: string, key: string): PhysicalName =>
  composeName(migration, 'PARAMETER', slugOf(name), key);

/** The names that the given facts will need, but those of settings: their last field is limited by a check of its own. */
export const fleetNamesNeeded = ({ migration, name }: FleetQuestion): PhysicalName[] =>
  Object.values(fleetNaming(migration, name));
