import { requirePeers } from '@regionlift/migration/pulumi';

requirePeers();

export * from './database-migration';
export * from './database-migration-args';
