export * from './canary-ways';
export * from './judge-beat';
