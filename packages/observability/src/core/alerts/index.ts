export * from './alerts-outputs';
export * from './alerts-side';
export * from './plan-alerts';
