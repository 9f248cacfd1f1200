import { composeName, type MigrationPlan, type PhysicalName, slugOf } from '@regionlift/migration/core';
import type { NetworkQuestion } from './network-facts';

/** Every physical name of a network, composed from the migration and the network's name. */
export const networkNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    endpointGroup: composeName(migration, 'SECURITY_GROUP', part, 'endpoints'),
    alias: composeName(migration, 'KEY_ALIAS', part),
    flowLog: composeName(migration, 'ROLE', part, 'flow-log'),
    logGroup: composeName(migration, 'LOG_GROUP', part, 'flow'),
  };
};

/** The names that the given facts will need. */
export const networkNamesNeeded = ({ migration, name }: NetworkQuestion): PhysicalName[] =>
  Object.values(networkNaming(migration, name));
