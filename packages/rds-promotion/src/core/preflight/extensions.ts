/** What an extension does that a copy of its tables does not carry, by its name. */
export interface ExtensionTrait {
  /** WRITES: changes rows by itself, out of the fence's reach. KEEPS: has state outside of tables that replicate. */
  readonly trait: 'WRITES' | 'KEEPS';
  readonly what: string;
  readonly remedy: string;
}

/**
 * Extensions that need a person. Sources: RDS User Guide, "Limitations and considerations for Amazon RDS blue/green
 * deployments" (pg_cron, pg_partman, pglogical, pgactive, pgAudit); each extension's own README.
 */
export const extensionTraits: Readonly<Record<string, ExtensionTrait>> = {
  pg_cron: {
    trait: 'WRITES',
    what: 'background workers run jobs as a superuser and pass over a read-only default',
    remedy: 'unschedule its jobs (cron.unschedule) before the window and schedule them on the new primary',
  },
  pg_partman: {
    trait: 'WRITES',
    what: 'its maintenance makes and drops partitions: DDL does not replicate',
    remedy:
      'make the partitions that the migration will need beforehand, and stop its maintenance until the source is retired',
  },
  pglogical: {
    trait: 'WRITES',
    what: 'its workers apply changes of other nodes',
    remedy: 'drop its nodes and subscriptions, or end them before the window',
  },
  pgactive: {
    trait: 'WRITES',
    what: 'its workers apply changes of other nodes',
    remedy: 'take the database out of its group before the migration',
  },
  aws_lambda: {
    trait: 'WRITES',
    what: 'calls Lambda functions from SQL, with a role that is associated with the instance',
    remedy: 'associate the same role with the target',
  },
  aws_s3: {
    trait: 'KEEPS',
    what: 'reads and writes buckets with a role that is associated with the instance',
    remedy: 'associate the same role with the target',
  },
  postgres_fdw: {
    trait: 'KEEPS',
    what: 'foreign servers name hosts of the source region',
    remedy: 'check that the target reaches them, by names and not by addresses',
  },
  dblink: {
    trait: 'KEEPS',
    what: 'connections name hosts, and write out of reach of replication',
    remedy: 'check what the application does with it',
  },
  lo: {
    trait: 'KEEPS',
    what: 'columns name large objects, which do not replicate',
    remedy: 'see LargeObjectsPresent',
  },
  timescaledb: {
    trait: 'KEEPS',
    what: 'chunks are tables of its own, and background workers compress and drop them',
    remedy: 'logical replication of hypertables is not supported by it; use the physical handover',
  },
  pg_stat_statements: {
    trait: 'KEEPS',
    what: 'statistics stay behind',
    remedy: 'nothing, unless plans are watched by them',
  },
};
