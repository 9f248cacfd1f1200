export * from './credential-effects';
export * from './effect-scope';
export * from './effects-of';
export * from './name-effects';
export * from './rds-effects';
