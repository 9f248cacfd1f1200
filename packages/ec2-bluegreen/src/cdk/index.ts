export * from './fleet-choices';
export * from './fleet-instance-props';
export * from './fleet-migration';
export * from './fleet-migration-props';
export * from './fleet-shift-props';
export * from './migration-network';
export * from './migration-network-props';
