export * from './migration-backups';
export * from './migration-backups-props';
export * from './vault-lock-mode';
