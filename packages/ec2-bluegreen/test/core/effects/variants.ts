import type { FleetPlan } from '../../../src/core';
import { planOf, type Scenario, scenarioNames, scenarios } from '../../cases';

/** One part for each way in which permissions differ. */
export const variants = Object.fromEntries(scenarioNames.map((name) => [name, planOf(scenarios[name])])) as Readonly<
  Record<Scenario, FleetPlan>
>;

/** A variant by its name. */
export const named = (name: Scenario): FleetPlan => variants[name];
