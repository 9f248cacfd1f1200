export * from './console';
export * from './entries';
export { judgePoolers } from './judge-poolers';
export * from './name-wait';
export * from './pooler';
export * from './pooler-checks';
export * from './pooler-config';
export * from './pooler-facts';
export * from './pooler-findings';
