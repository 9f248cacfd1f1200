import { hasReached } from '@regionlift/migration/core';
import type { FleetPlan } from './fleet-plan';

/** What is declared in the plan's phase. Everything that clients or data depend on is declared in every phase. */
export interface Presence {
  /** Launch template, Auto Scaling group and what belongs to them. */
  readonly fleet: boolean;
  /** Runtime's role, function and alarms that gate. */
  readonly actors: boolean;
  /** The endpoint group of the source region. */
  readonly sourceEndpoint: boolean;
}

/**
 * The fleet follows in PROMOTED: its image is copied by a step of phase REPLICATE, and a launch template takes the id of the copy
 * from the parameter that the step wrote, when it is deployed. The source's endpoint leaves with FINALISED; until then its
 * group is the same in every template, so that no deployment ever sends a traffic dial (EC2-2).
 */
export const presenceOf = ({ migration: { phase } }: Pick<FleetPlan, 'migration'>): Presence => ({
  fleet: hasReached(phase, 'PROMOTED'),
  actors: !hasReached(phase, 'FINALISED'),
  sourceEndpoint: !hasReached(phase, 'FINALISED'),
});
