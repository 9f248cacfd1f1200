export * from './actor-permission';
export * from './actor-role';
export * from './deploy-role';
export * from './migration-boundary';
export * from './migration-guard';
export * from './migration-secret';
export { type RenderedRole, renderRole } from './render-role';
