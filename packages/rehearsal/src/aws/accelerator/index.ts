export * from './accelerator';
export * from './declared-groups';
export * from './endpoint-groups';
