import { requirePeers } from '@regionlift/migration/pulumi';

requirePeers();

export * from './alert-severity';
export * from './migration-alerts';
export * from './migration-alerts-args';
export * from './migration-observability';
export * from './migration-observability-args';
