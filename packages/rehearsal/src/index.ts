export * from './contract/aws';
export * from './contract/clock';
export * from './contract/executions';
export * from './contract/host';
export * from './contract/programme';
export * from './contract/result';
export * from './contract/traffic';
export * from './contract/world';
