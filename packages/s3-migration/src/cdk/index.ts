export * from './bucket-migration';
export * from './bucket-migration-props';
export * from './endpoint-flip';
export * from './replication-metrics';
export * from './source-bucket';
