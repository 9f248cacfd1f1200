export * from './health-sample';
export * from './refresh-verdict';
export * from './scale-goal';
export * from './smoke-verdict';
export * from './suspension';
