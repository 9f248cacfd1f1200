import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetDefaults } from './fleet-defaults';
import { fleetNaming } from './fleet-naming';
import type { ScalingGroupPlan } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';

/** The Auto Scaling group of green, decided. */
export function scalingGroupOf(migration: MigrationPlan, facts: KnownFleetFacts): ScalingGroupPlan {
  const warmupSeconds = facts.warmupSeconds ?? fleetDefaults.warmupSeconds;
  return {
    name: fleetNaming(migration, facts.name).scalingGroup.value,
    minCapacity: facts.minCapacity,
    maxCapacity: facts.maxCapacity,
    healthCheckGraceSeconds: Math.max(shortestGrace, warmupSeconds),
    warmupSeconds,
    instanceTypes: facts.instanceTypes,
    onDemandPercent: facts.onDemandPercent ?? fleetDefaults.onDemandPercent,
    warmPoolSize: facts.warmPoolSize ?? fleetDefaults.warmPoolSize,
    targetCpuPercent: facts.targetCpuPercent ?? fleetDefaults.targetCpuPercent,
    drainHook: { name: 'drain', heartbeatSeconds: heartbeatOf(facts) },
    terminationPolicies: ['OldestLaunchTemplate', 'Default'],
    metrics,
  };
}

/** The console's own: an instance that is still starting is not replaced for failing its health checks. */
const shortestGrace = 300;

/**
 * Auto Scaling waits for the deregistration delay first and for the hook then (EC2 Auto Scaling User Guide, "How lifecycle hooks
 * work"), so the hook is for what goes on besides the load balancer. Range: 30 to 7,200 s (PutLifecycleHook).
 */
const heartbeatOf = ({ deregistrationDelaySeconds: delay }: KnownFleetFacts): number =>
  Math.max(30, delay ?? fleetDefaults.deregistrationDelaySeconds);

/** Source: EC2 Auto Scaling API Reference, EnableMetricsCollection. */
const metrics = [
  'GroupDesiredCapacity',
  'GroupInServiceInstances',
  'GroupMaxSize',
  'GroupMinSize',
  'GroupPendingInstances',
  'GroupStandbyInstances',
  'GroupTerminatingInstances',
  'GroupTotalInstances',
];
