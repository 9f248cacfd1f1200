export * from './common-point';
export * from './digest';
export * from './judgement';
export * from './slice';
export * from './table';
export * from './verdict';
