import { MigrationSide, type RegionMigration } from '@regionlift/migration';
import { Fn } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { type FleetPlan, fleetOutputs } from '../../core';
import type { RenderedAccelerator } from './accelerator';
import type { RenderedLoadBalancer } from './load-balancer';

/** What the values of outputs are read from. */
export interface OutputSources {
  readonly balancer: RenderedLoadBalancer;
  readonly clients?: RenderedAccelerator;
  readonly keyArn: string;
  readonly runtime?: CfnFunction;
}

/** Values by the keys of core's table; undefined where the program has no such resource. */
export function outputValues(
  plan: FleetPlan,
  { balancer, clients, keyArn, runtime }: OutputSources,
): FleetOutputValues {
  const accelerator = clients?.accelerator;
  return {
    loadBalancerDnsName: balancer.loadBalancer.attrDnsName,
    loadBalancerName: balancer.loadBalancer.attrLoadBalancerFullName,
    targetGroupName: balancer.targetGroup.attrTargetGroupFullName,
    scalingGroupName: plan.target.scalingGroup.name,
    targetKey: keyArn,
    runtimeFunction: runtime?.attrArn,
    staticIpAddresses: accelerator && Fn.join(',', accelerator.attrIpv4Addresses),
    acceleratorDnsName: accelerator?.attrDnsName,
    accelerator: accelerator?.attrAcceleratorArn,
  };
}

/** See {@link outputValues}. */
export type FleetOutputValues = { readonly [Key in keyof ReturnType<typeof fleetOutputs>]: string | undefined };

/** The outputs of a part, all of them of the target's stack. */
export function addFleetOutputs(migration: RegionMigration, plan: FleetPlan, values: FleetOutputValues): void {
  for (const [key, output] of Object.entries(fleetOutputs(plan))) {
    const value = values[key as keyof FleetOutputValues];
    if (output && value !== undefined)
      migration.addOutput(MigrationSide.TARGET, output.name, value, output.description);
  }
}

/** Values by the names of the outputs: what the dimensions of alarms refer to. */
export const byOutputName = (plan: FleetPlan, values: FleetOutputValues): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(fleetOutputs(plan)).flatMap(([key, output]) => {
      const value = values[key as keyof FleetOutputValues];
      return output && value !== undefined ? [[output.name, value]] : [];
    }),
  );
