export * from './component-args';
export * from './region-settings';
export * from './workload-alerts';
export * from './workload-migration-args';
export * from './workload-operations';
export * from './workload-parts';
