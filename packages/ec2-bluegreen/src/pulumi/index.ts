import { requirePeers } from '@regionlift/migration/pulumi';

requirePeers();

export * from './fleet-choices';
export * from './fleet-instance-args';
export * from './fleet-migration';
export * from './fleet-migration-args';
export * from './fleet-shift-args';
export * from './migration-network';
export * from './migration-network-args';
