export * from './migration-part';
export * from './migration-phase';
export * from './migration-side';
export * from './part-rendering';
export * from './region-migration';
