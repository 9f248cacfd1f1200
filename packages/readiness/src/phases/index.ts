export type { Stack } from './cloudformation/stack';
export * from './judge-phases';
export * from './keeps-state';
export type { PhaseAnswer, Way } from './phase-answer';
export * from './phase-rules';
export * from './read-snapshot';
export type * from './snapshot';
export * from './snapshots';
export * from './verify-phases';
