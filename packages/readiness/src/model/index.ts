export type * from './answer';
export type * from './check';
export type * from './program';
