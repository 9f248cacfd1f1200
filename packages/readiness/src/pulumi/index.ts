export type { AcknowledgementInCode, ReadinessOptions } from '../verdict-on';
export * from './readiness-policies';
