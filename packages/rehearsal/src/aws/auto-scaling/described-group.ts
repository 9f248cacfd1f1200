import type { Fleet } from '../../traffic/fleet/fleet';
import type { FleetSide } from '../../traffic/fleet-side';

/** A group as Auto Scaling describes it. */
export const describedGroup = (
  { groupName, targetGroupArn, templateName }: FleetSide,
  fleet: Fleet,
): Readonly<Record<string, unknown>> => ({
  AutoScalingGroupName: groupName,
  MinSize: fleet.minSize,
  MaxSize: fleet.maxSize,
  DesiredCapacity: fleet.desired(),
  TargetGroupARNs: [targetGroupArn],
  ...(templateName !== undefined && {
    LaunchTemplate: { LaunchTemplateName: templateName, Version: String(fleet.version) },
  }),
  Instances: fleet.members().map(({ id, lifecycle, health }) => ({
    InstanceId: id,
    LifecycleState: lifecycle,
    HealthStatus: health.state === 'unhealthy' ? 'Unhealthy' : 'Healthy',
  })),
  SuspendedProcesses: [...fleet.suspended].map((ProcessName) => ({
    ProcessName,
    SuspensionReason: 'User suspended',
  })),
});
