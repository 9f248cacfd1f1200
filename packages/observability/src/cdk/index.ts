export * from './alert-severity';
export * from './migration-alerts';
export * from './migration-alerts-props';
export * from './migration-observability';
export * from './migration-observability-props';
