export * from './database-engine';
export * from './database-migration';
export * from './database-migration-props';
