import {
  type AutoScalingGroup,
  DescribeAutoScalingGroupsCommand,
  ResumeProcessesCommand,
  SetDesiredCapacityCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling';
import type { ClockPort } from '@regionlift/migration/runtime';
import type { LiveGroup } from '../../core';
import type { FleetPort } from '../ports';
import type { Clients } from './clients';
import { liveConnections } from './connections';
import type { FleetPlace } from './fleet-place';
import { awsRefresh } from './refresh';
import { liveTargets } from './targets';
import { awsTemplate } from './template';

/** One colour's fleet. Lists of processes are always sent: without one Auto Scaling takes all (API Reference, SuspendProcesses). */
export function awsFleet(
  { autoScaling, elb, ec2, cloudWatch }: Clients,
  place: FleetPlace,
  clock: ClockPort,
): FleetPort {
  const { region, scalingGroupName: AutoScalingGroupName } = place;
  const groups = autoScaling(region);
  const processes = (names: readonly string[]) => ({ AutoScalingGroupName, ScalingProcesses: [...names] });
  return {
    group: async () => {
      const { AutoScalingGroups = [] } = await groups.send(
        new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [AutoScalingGroupName] }),
      );
      return AutoScalingGroups[0] && liveGroup(AutoScalingGroups[0]);
    },
    setCapacity: async (DesiredCapacity) => {
      await groups.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity, HonorCooldown: false }));
    },
    suspend: async (names) => {
      if (names.length > 0) await groups.send(new SuspendProcessesCommand(processes(names)));
    },
    resume: async (names) => {
      if (names.length > 0) await groups.send(new ResumeProcessesCommand(processes(names)));
    },
    targets: () => liveTargets(elb(region), place.loadBalancerArn),
    connections: () => liveConnections(cloudWatch(region), place.loadBalancerArn, clock.now()),
    ...awsTemplate(ec2(region), place.launchTemplateName),
    ...awsRefresh(groups, place),
  };
}

const liveGroup = ({
  MinSize = 0,
  MaxSize = 0,
  DesiredCapacity = 0,
  Instances = [],
  SuspendedProcesses = [],
}: AutoScalingGroup): LiveGroup => ({
  minCapacity: MinSize,
  maxCapacity: MaxSize,
  desiredCapacity: DesiredCapacity,
  inService: Instances.filter(({ LifecycleState }) => LifecycleState === 'InService').length,
  suspendedProcesses: SuspendedProcesses.map(({ ProcessName = '' }) => ProcessName),
});
