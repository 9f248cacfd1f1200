export * from './actor-role';
export * from './bucket-migration';
export * from './database-migration';
export * from './fleet-migration';
export * from './migration-network';
export * from './migration-secret';
export * from './workload-migration';
