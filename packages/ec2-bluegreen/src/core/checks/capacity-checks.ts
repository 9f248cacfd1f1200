import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { knownItems } from './known-items';
import { wholeNumber } from './whole-number';

/** What a fleet part asks of green's Auto Scaling group. */
export const capacityChecks: readonly Check<FleetQuestion>[] = [
  ...(['minCapacity', 'maxCapacity'] as const).map((property) =>
    wholeNumber<FleetQuestion>({
      property,
      code: 'InvalidCapacity',
      from: 1,
      to: 10_000,
      source: 'a group of nothing has no CPU to scale by',
      serves: ['EC2-4'],
      needed: true,
    }),
  ),
  {
    code: 'MinAboveMax',
    asks: 'the smallest capacity is not above the largest',
    property: 'minCapacity',
    serves: ['EC2-4'],
    judge: ({ minCapacity, maxCapacity }) =>
      typeof minCapacity === 'number' && typeof maxCapacity === 'number' && minCapacity > maxCapacity
        ? fail(`${minCapacity} to ${maxCapacity}`, 'min up to max', 'raise maxCapacity: blue has to fit into green')
        : pass,
  },
  wholeNumber({
    property: 'targetCpuPercent',
    code: 'InvalidCpuTarget',
    from: 10,
    to: 90,
    source: 'below, a fleet never comes down; above, it comes too late',
    serves: ['EC2-4'],
  }),
  wholeNumber({
    property: 'onDemandPercent',
    code: 'InvalidOnDemandPercent',
    from: 0,
    to: 100,
    source: 'InstancesDistribution, OnDemandPercentageAboveBaseCapacity',
    serves: ['EC2-4'],
  }),
  {
    code: 'SpotWithOneType',
    asks: 'spot instances come from several types: one type is interrupted as a whole (EC2 Auto Scaling User Guide, "Auto Scaling groups with multiple instance types and purchase options")',
    property: 'onDemandPercent',
    serves: ['EC2-4'],
    judge: ({ onDemandPercent, instanceTypes }) =>
      whenPlain([onDemandPercent], () =>
        Number(onDemandPercent) < 100 && knownItems(instanceTypes).length === 1
          ? fail(
              `${onDemandPercent} with one type`,
              '100, or several types',
              'name more instance types, or leave it at 100',
            )
          : pass,
      ),
  },
  wholeNumber({
    property: 'warmPoolSize',
    code: 'InvalidWarmPool',
    from: 0,
    to: 10_000,
    source: 'PutWarmPool, MinSize',
    serves: ['EC2-4'],
  }),
  {
    code: 'WarmPoolWithMixedFleet',
    // AWS's newest API Reference says so no more, that of other partitions does: not verified where it holds.
    asks: 'a warm pool stands beside a fleet of one type (EC2 Auto Scaling API Reference, PutWarmPool: not with a mixed instances policy)',
    property: 'warmPoolSize',
    serves: ['EC2-4'],
    judge: ({ warmPoolSize, instanceTypes }) =>
      whenPlain([warmPoolSize], () =>
        Number(warmPoolSize) > 0 && knownItems(instanceTypes).length > 1
          ? fail(
              `${warmPoolSize} with ${knownItems(instanceTypes).length} types`,
              'a warm pool with one type',
              'keep one instance type, or leave the warm pool out',
            )
          : pass,
      ),
  },
  {
    code: 'WarmPoolAboveMax',
    asks: 'the warm pool is not larger than the fleet: Auto Scaling fills it up to the largest capacity',
    property: 'warmPoolSize',
    serves: ['EC2-4'],
    judge: ({ warmPoolSize, maxCapacity }) =>
      typeof warmPoolSize === 'number' && typeof maxCapacity === 'number' && warmPoolSize > maxCapacity
        ? fail(show(warmPoolSize), `at most maxCapacity, ${maxCapacity}`, 'make the pool smaller')
        : pass,
  },
  wholeNumber({
    property: 'warmupSeconds',
    code: 'InvalidWarmup',
    from: 0,
    to: 7_200,
    source: 'CreateAutoScalingGroup, DefaultInstanceWarmup; two hours are ours',
    serves: ['EC2-4'],
  }),
];
