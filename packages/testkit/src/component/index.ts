export * from './construct';
export * from './output-value';
export * from './plugin-process';
