import { composeName, type MigrationPlan, type PhysicalName, slugOf } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';

/** Every physical name of a database part, composed from the migration and the part's name. */
export const databaseNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    // The same identifier in every phase: it is what a promoted replica keeps.
    target: composeName(migration, 'DATABASE', part),
    globalCluster: composeName(migration, 'DATABASE', part, 'global'),
    targetParameters: composeName(migration, 'DATABASE_GROUP', part, 'target'),
    sourceParameters: composeName(migration, 'DATABASE_GROUP', part, 'source'),
    subnets: composeName(migration, 'DATABASE_GROUP', part),
    databaseGroup: composeName(migration, 'SECURITY_GROUP', part, 'database'),
    runtimeGroup: composeName(migration, 'SECURITY_GROUP', part, 'runtime'),
    alias: composeName(migration, 'KEY_ALIAS', part),
    login: composeName(migration, 'SECRET', `${part}login`),
    runtime: composeName(migration, 'ROLE', part, 'runtime'),
    monitoring: composeName(migration, 'ROLE', part, 'monitoring'),
    function: composeName(migration, 'FUNCTION', part, 'runtime'),
    logGroup: composeName(migration, 'LOG_GROUP', part, 'runtime'),
    alarm: composeName(migration, 'ALARM', part, 'source-transaction-ids'),
  };
};

/** The names that the given facts will need. */
export const namesNeeded = ({ migration, name }: DatabaseQuestion): PhysicalName[] =>
  Object.values(databaseNaming(migration, name));
