export * from './record-changes';
export * from './record-facts';
export * from './record-findings';
export * from './record-moves';
export * from './record-set';
export * from './record-state';
