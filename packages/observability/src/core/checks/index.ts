export * from './declaration-checks';
export * from './observability-checks';
export * from './planned-checks';
