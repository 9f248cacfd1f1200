import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Fleet } from '../../traffic/fleet/fleet';
import type { FleetSide } from '../../traffic/fleet-side';
import { byOperation } from '../by-operation';
import { listIn, textIn } from '../inputs';
import { describedGroup } from './described-group';
import { type Refreshes, refreshes } from './refreshes';

/** Says of both groups what the fleets are, and changes them. */
export function autoScaling(sides: readonly FleetSide[]): StandIn {
  const refreshesOf = new Map<Fleet, Refreshes>();
  const refreshing = (fleet: Fleet): Refreshes => {
    const known = refreshesOf.get(fleet) ?? refreshes(fleet);
    refreshesOf.set(fleet, known);
    return known;
  };
  const groupIn = ({ region, input }: AwsCall): Fleet => {
    const name = textIn(input, 'AutoScalingGroupName');
    const fleet = sides.find((side) => side.region === region && side.groupName === name)?.fleet();
    if (fleet === undefined)
      throw new Refusal('ValidationError', `AutoScalingGroup name not found - AutoScalingGroup ${name} not found`);
    return fleet;
  };
  return {
    title: 'EC2 Auto Scaling',
    services: ['Auto Scaling'],
    limits:
      'instances are HTTP servers of one process that start in less than a second; an instance refresh replaces all of them at once; scaling policies, the replacement of unhealthy instances, lifecycle hooks and zones are not rehearsed',
    answer: byOperation('EC2 Auto Scaling', {
      DescribeAutoScalingGroups: (_, { region, input }) => {
        const names = listIn(input, 'AutoScalingGroupNames');
        return {
          AutoScalingGroups: sides
            .filter((side) => side.region === region && (names === undefined || names.includes(side.groupName)))
            .flatMap((side) => {
              const fleet = side.fleet();
              return fleet === undefined ? [] : [describedGroup(side, fleet)];
            }),
        };
      },
      SetDesiredCapacity: (_, call) => {
        const fleet = groupIn(call);
        const desired = Number(call.input.DesiredCapacity);
        for (const [bound, broken] of [
          [`below min value ${fleet.minSize}`, desired < fleet.minSize],
          [`above max value ${fleet.maxSize}`, desired > fleet.maxSize],
        ] as const)
          if (broken)
            throw new Refusal(
              'ValidationError',
              `New SetDesiredCapacity value ${desired} is ${bound} for the AutoScalingGroup.`,
            );
        fleet.setDesired(desired);
        return {};
      },
      SuspendProcesses: (_, call) => {
        const fleet = groupIn(call);
        for (const process of processesIn(call)) fleet.suspended.add(process);
        return {};
      },
      ResumeProcesses: (_, call) => {
        const fleet = groupIn(call);
        for (const process of processesIn(call)) fleet.suspended.delete(process);
        return {};
      },
      StartInstanceRefresh: (_, call) => ({ InstanceRefreshId: refreshing(groupIn(call)).start(call) }),
      DescribeInstanceRefreshes: (_, call) => {
        const ids = listIn(call.input, 'InstanceRefreshIds');
        const all = refreshing(groupIn(call)).described();
        return { InstanceRefreshes: all.filter((one) => ids === undefined || ids.includes(one.InstanceRefreshId)) };
      },
    }),
  };
}

/** Without a list every process is meant (API Reference, SuspendProcesses). */
function processesIn({ input }: AwsCall): readonly string[] {
  const named = listIn(input, 'ScalingProcesses') ?? [];
  const strange = named.filter((process) => !processes.includes(process));
  if (strange.length > 0) throw new Refusal('ValidationError', `${strange.join(', ')} is no scaling process`);
  return named.length === 0 ? processes : named;
}

const processes = [
  'Launch',
  'Terminate',
  'AddToLoadBalancer',
  'AlarmNotification',
  'AZRebalance',
  'HealthCheck',
  'InstanceRefresh',
  'ReplaceUnhealthy',
  'ScheduledActions',
];
