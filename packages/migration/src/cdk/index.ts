export * from './migration-part';
export * from './migration-phase';
export * from './migration-side';
export * from './region-migration';
