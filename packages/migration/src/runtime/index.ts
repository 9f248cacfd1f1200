export * from './aws-errors';
export * from './clock';
export * from './json-log';
export * from './per-region';
export * from './read-config';
export * from './read-request';
export * from './run-action';
export * from './runtime-error';
