export * from './actions';
export * from './bucket-plan';
export * from './effects';
export * from './ledger-keys';
export * from './replication-rule';
export * from './runtime-config';
export * from './steps';
