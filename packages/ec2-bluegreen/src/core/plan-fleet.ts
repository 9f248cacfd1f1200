import {
  alarmsOf,
  type Finding,
  isDeferred,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type Planned,
  planUnlessFailed,
  runtimeConfigFits,
  slugOf,
} from '@regionlift/migration/core';
import { acceleratorOf } from './accelerator';
import { fleetChecks } from './checks';
import { fleetDefaults } from './fleet-defaults';
import type { FleetFacts } from './fleet-facts';
import type { WatchedFleet } from './fleet-metrics';
import { fleetNaming, settingParameter } from './fleet-naming';
import type { FleetPlan, ShiftPlan, SourceFleet, TargetFleet } from './fleet-plan';
import { fleetSecurityGroups } from './fleet-security-groups';
import { fleetSignals } from './fleet-signals';
import type { KnownFleetFacts } from './known-facts';
import { launchTemplateOf } from './launch-template';
import { loadBalancerOf, sourceTypeOf } from './load-balancer';
import { loadBalancerNameIn } from './load-balancer-name';
import { planFleetRoles } from './roles';
import { runtimeConfigOf } from './runtime-config-of';
import { scalingGroupOf } from './scaling-group';
import { targetGroupOf } from './target-group';
import type { Routing } from './words';

/**
 * Judges a fleet part's inputs and returns its plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Web`
 * @param migration the accepted plan of the migration
 */
export function planFleetMigration(subject: string, migration: MigrationPlan, facts: FleetFacts): Planned<FleetPlan> {
  const findings = judgeAll(subject, { ...facts, migration }, fleetChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = decided(migration, facts as KnownFleetFacts);
  return planUnlessFailed([...findings, ...judgedAfterwards(subject, plan)], () => plan);
}

function decided(migration: MigrationPlan, facts: KnownFleetFacts): FleetPlan {
  const naming = fleetNaming(migration, facts.name);
  const routing = (facts.routing ?? 'ACCELERATOR') as Routing;
  const fleet = {
    migration,
    source: sourceOf(migration, facts),
    target: targetOf(migration, facts),
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
  return {
    ...fleet,
    part: slugOf(facts.name),
    hostName: facts.hostName,
    routing,
    ...(routing === 'ACCELERATOR'
      ? { accelerator: acceleratorOf(migration, facts) }
      : {
          record: {
            hostedZoneId: String(facts.hostedZoneId),
            recordName: facts.hostName,
            ttlSeconds: facts.recordTtlSeconds ?? fleetDefaults.recordTtlSeconds,
          },
        }),
    shift: shiftOf(facts, fleet),
    ledgerParameter: naming.ledger.value,
    imageParameter: naming.image.value,
    // By name: the maps of other languages keep no order, and the plan does not depend on one.
    settings: Object.keys(facts.settings ?? {})
      .sort()
      .map((key) => ({
        key,
        parameterName: settingParameter(migration, facts.name, key).value,
      })),
    instanceAccess: {
      secretArns: facts.secretArns ?? [],
      bucketNames: facts.bucketNames ?? [],
      keyAliases: facts.keyAliases ?? [],
    },
    keyAlias: naming.alias.value,
    roles: { runtime: naming.runtime.value, instance: naming.instance.value },
    functionName: naming.function.value,
    log: { groupName: naming.logGroup.value, retentionDays: logRetentionDays(migration.rollbackWindowDays) },
    alarmActionArns: facts.alarmActionArns ?? [],
  };
}

const sourceOf = ({ from }: MigrationPlan, facts: KnownFleetFacts): SourceFleet => {
  const loadBalancerType = sourceTypeOf(facts.sourceLoadBalancerArn);
  return {
    region: from,
    loadBalancerArn: facts.sourceLoadBalancerArn,
    loadBalancerType,
    loadBalancerFullName: loadBalancerNameIn(facts.sourceLoadBalancerArn),
    clientIpPreserved: facts.sourceClientIpPreserved ?? loadBalancerType === 'APPLICATION',
    scalingGroupName: facts.sourceAutoScalingGroupName,
    imageId: facts.sourceImageId,
  };
};

const targetOf = (migration: MigrationPlan, facts: KnownFleetFacts): TargetFleet => ({
  region: migration.to,
  ...subnetsOf(facts),
  loadBalancer: loadBalancerOf(migration, facts),
  targetGroup: targetGroupOf(migration, facts),
  securityGroups: fleetSecurityGroups(migration, facts),
  template: launchTemplateOf(migration, facts),
  scalingGroup: scalingGroupOf(migration, facts),
});

/** Subnets of the same program are deferred. */
const subnetsOf = ({ privateSubnetIds: ids }: KnownFleetFacts): Pick<TargetFleet, 'privateSubnetIds'> =>
  isDeferred(ids) || ids.some(isDeferred) ? {} : { privateSubnetIds: ids.map(String) };

const shiftOf = (facts: KnownFleetFacts, fleet: WatchedFleet): ShiftPlan => ({
  percents: facts.shiftPercents ?? fleetDefaults.shiftPercents,
  bakeSeconds: facts.bakeSeconds ?? fleetDefaults.bakeSeconds,
  alarmGate: facts.alarmGate ?? true,
  gateAlarmNames: [...new Set([...ownGates(facts, fleet), ...(facts.gateAlarmNames ?? [])])],
  healthySamples: facts.healthySamples ?? fleetDefaults.healthySamples,
  drainSeconds: facts.drainSeconds ?? fleetDefaults.drainSeconds,
  smokeTestPath: facts.smokeTestPath ?? facts.healthCheckPath,
});

const ownGates = ({ name }: KnownFleetFacts, fleet: WatchedFleet): readonly string[] =>
  alarmsOf(
    fleet.migration,
    slugOf(name),
    fleetSignals(fleet).filter(({ abortsCutover }) => abortsCutover),
    [],
    ({ reason }) => reason,
  ).map(({ alarmName }) => alarmName);

const judgedAfterwards = (subject: string, plan: FleetPlan): readonly Finding[] => {
  const roles = planFleetRoles(subject, plan);
  return [...judgeAll(subject, plan, [configFits]), ...(roles.accepted ? roles.unknowns : roles.findings)];
};

/** ARNs of AWS are known after the deployment: these are as long as they get. */
const configFits = runtimeConfigFits(
  'name',
  ['EC2-3'],
  (plan: FleetPlan) => {
    const arn = 'x'.repeat(200);
    return runtimeConfigOf(plan, {
      loadBalancerArn: arn,
      targetGroupArn: arn,
      ...(plan.accelerator && { endpointGroups: { source: arn, target: arn } }),
    });
  },
  'name fewer gate alarms, or a composite alarm of them, and fewer instance types',
);
