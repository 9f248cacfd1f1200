import type { Program, ResourceFact } from '../../model';
import { databases } from '../databases/databases';
import { fleetOf } from '../fleets/fleet';
import { dataBuckets } from '../objects/deliveries';

/** What a cutover moves. */
export const KINDS = ['traffic', 'storage', 'database'] as const;
export type Kind = (typeof KINDS)[number];

/** What of each kind a program declares. */
export const workloadOf = (program: Program): Readonly<Record<Kind, readonly ResourceFact[]>> => ({
  traffic: fleetOf(program),
  storage: dataBuckets(program),
  database: databases(program),
});

/** Kinds that a program has; none where it has no workload. */
export function kindsIn(program: Program): readonly Kind[] {
  const workload = workloadOf(program);
  return KINDS.filter((kind) => workload[kind].length > 0);
}
