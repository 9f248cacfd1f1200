import { requirePeers } from '@regionlift/migration/pulumi';

requirePeers();

export * from './migration-backups';
export * from './migration-backups-args';
