import type { DatabasePlan } from './database-plan';

/**
 * Whether the part has a role of its own in the database, with a secret in both regions: PostgreSQL alone, whose runtime
 * logs in. Aurora's switchover and the other engines are driven through RDS.
 */
export const hasLogin = ({ engine, handover }: DatabasePlan): boolean =>
  engine === 'POSTGRES' && handover !== 'GLOBAL_DATABASE';
