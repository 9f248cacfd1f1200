export * from './compare';
export * from './contract';
export * from './inject';
