export type { Day } from './acknowledge';
export * from './judge';
export type * from './verdict';
