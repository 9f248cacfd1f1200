import type { DatabasePlan } from './database-plan';
import { fencesByRuntime } from './managed';

/**
 * Whether the part has a role of its own in the database, with a secret in both regions: where the runtime logs in, to hand
 * over logically or to fence before a physical promotion. Aurora's switchover and the other engines are driven through RDS.
 */
export const hasLogin = ({
  engine,
  handover,
  logical,
}: Pick<DatabasePlan, 'engine' | 'handover' | 'logical'>): boolean =>
  handover === 'LOGICAL' || (handover === 'PHYSICAL' && fencesByRuntime({ engine, ...logical }));
