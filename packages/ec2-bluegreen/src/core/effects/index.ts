export * from './capacity-effects';
export * from './effects-of';
export * from './instance-effects';
export * from './launch-effects';
