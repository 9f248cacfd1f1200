export type { AcknowledgementInCode, ReadinessOptions } from '../verdict-on';
export type { KeepStateOptions } from './keep-state';
export * from './matchers';
export type { MatcherResult } from './migration-ready';
