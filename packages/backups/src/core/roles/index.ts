export * from './plan-backup-roles';
