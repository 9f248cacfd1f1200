import { requirePeers } from '@regionlift/migration/pulumi';

requirePeers();

export * from './bucket-migration';
export * from './bucket-migration-args';
