export { rds } from './rds';
export type { DescribedInstance, RdsSettings } from './settings';
