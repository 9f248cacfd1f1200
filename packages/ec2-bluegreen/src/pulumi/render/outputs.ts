import type * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type FleetPlan, fleetOutputs } from '../../core';

/** Values by the keys of core's table; undefined where the program has no such resource. */
export type FleetOutputValues = {
  readonly [Key in keyof ReturnType<typeof fleetOutputs>]: pulumi.Input<string> | undefined;
};

/** The outputs of a part under the names of the CDK dialect. */
export function addFleetOutputs(migration: RegionMigration, plan: FleetPlan, values: FleetOutputValues): void {
  for (const [name, value] of Object.entries(byOutputName(plan, values))) migration.addOutput(name, value);
}

/** Values by the names of the outputs: what the dimensions of alarms refer to. */
export const byOutputName = (plan: FleetPlan, values: FleetOutputValues): Record<string, pulumi.Input<string>> =>
  Object.fromEntries(
    Object.entries(fleetOutputs(plan)).flatMap(([key, output]) => {
      const value = values[key as keyof FleetOutputValues];
      return output && value !== undefined ? [[output.name, value]] : [];
    }),
  );
