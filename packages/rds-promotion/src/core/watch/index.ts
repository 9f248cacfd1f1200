export * from './backup-wishes';
export * from './database-canary';
export * from './database-logs';
export * from './database-panels';
export * from './database-signals';
export * from './instance-size';
export * from './thresholds';
