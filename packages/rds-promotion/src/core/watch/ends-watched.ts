import { hasReached, type Side } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';

/** The ends that are looked at in the plan's phase, the source first: the source may be gone once the migration is finalised. */
export const endsWatched = ({ migration: { phase } }: Pick<DatabasePlan, 'migration'>): readonly Side[] =>
  hasReached(phase, 'FINALISED') ? ['TARGET'] : ['SOURCE', 'TARGET'];

/** The end that clients use in the plan's phase. */
export const endInUse = ({ migration: { phase } }: Pick<DatabasePlan, 'migration'>): Side =>
  hasReached(phase, 'CUT_OVER') ? 'TARGET' : 'SOURCE';

/** The name of what is watched at an end: `cpu` at the target, `source-cpu` at the source. */
export const namedAt = (side: Side, name: string): string => (side === 'SOURCE' ? `source-${name}` : name);
