export * from './alarms';
export * from './key';
export * from './runtime';
export * from './site';
