import {
  canaryDelays,
  functionPanel,
  hasReached,
  type Panel,
  type PanelMetric,
  type Side,
} from '@regionlift/migration/core';
import { balancerPanels } from './balancer-panels';
import { fleetCanary } from './fleet-canary';
import { groupDimensions } from './fleet-metrics';
import type { FleetPlan } from './fleet-plan';
import { presenceOf } from './presence';

/** What an operator wants to see of a fleet part; once the migration is finalised that of the target alone. */
export function fleetPanels(plan: FleetPlan): readonly Panel[] {
  const sides: readonly Side[] = hasReached(plan.migration.phase, 'FINALISED') ? ['TARGET'] : ['SOURCE', 'TARGET'];
  const grouped = presenceOf(plan).fleet ? sides : sides.filter((side) => side === 'SOURCE');
  return [
    ...canaryPanels(plan),
    ...balancerPanels(plan, sides),
    ...groupPanels(plan, grouped),
    ...instancePanels(plan, grouped),
    ...(presenceOf(plan).actors ? [functionPanel('TARGET', plan.target.region, plan.functionName)] : []),
  ];
}

function canaryPanels(plan: FleetPlan): readonly Panel[] {
  const canary = fleetCanary(plan);
  return canary
    ? [
        {
          title: 'Canary request',
          glance: true,
          view: 'LINES',
          unit: 'Seconds',
          metrics: canaryDelays(plan.migration, plan.part, canary, 300),
        },
      ]
    : [];
}

/**
 * The size of the groups. The source's metrics are there when its group collects them (EC2 Auto Scaling User Guide, "CloudWatch
 * metrics for Amazon EC2 Auto Scaling").
 */
const groupPanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] => [
  {
    title: 'Group size',
    glance: false,
    view: 'LINES',
    unit: 'Instances',
    metrics: lines(plan, sides, 'AWS/AutoScaling', {
      GroupMinSize: 'smallest',
      GroupMaxSize: 'largest',
      GroupDesiredCapacity: 'wanted',
      GroupTotalInstances: 'present',
    }),
  },
  ...sides.map(
    (side): Panel => ({
      title: `Instance states, ${regionOf(plan, side)}`,
      glance: false,
      view: 'STACKED',
      unit: 'Instances',
      metrics: lines(plan, [side], 'AWS/AutoScaling', {
        GroupInServiceInstances: 'in service',
        GroupPendingInstances: 'pending',
        GroupStandbyInstances: 'standby',
        GroupTerminatingInstances: 'terminating',
      }),
    }),
  ),
];

/**
 * The instances of the groups. `Disk…` counts instance stores alone, `EBS…` volumes of Nitro instances (EC2 User Guide, "List the
 * available CloudWatch metrics for your instances").
 */
const instancePanels = (plan: FleetPlan, sides: readonly Side[]): readonly Panel[] => [
  {
    title: 'CPU',
    glance: true,
    view: 'LINES',
    unit: 'Per cent',
    metrics: lines(plan, sides, 'AWS/EC2', { CPUUtilization: 'average' }),
  },
  {
    title: 'Disk operations',
    glance: false,
    view: 'LINES',
    unit: 'Operations',
    metrics: lines(plan, sides, 'AWS/EC2', {
      EBSReadOps: 'volume reads',
      EBSWriteOps: 'volume writes',
      DiskReadOps: 'instance store reads',
      DiskWriteOps: 'instance store writes',
    }),
  },
  {
    title: 'Disk bytes',
    glance: false,
    view: 'LINES',
    unit: 'Bytes',
    metrics: lines(plan, sides, 'AWS/EC2', {
      EBSReadBytes: 'volume reads',
      EBSWriteBytes: 'volume writes',
      DiskReadBytes: 'instance store reads',
      DiskWriteBytes: 'instance store writes',
    }),
  },
  {
    title: 'Network',
    glance: false,
    view: 'LINES',
    unit: 'Bytes',
    metrics: lines(plan, sides, 'AWS/EC2', { NetworkIn: 'in', NetworkOut: 'out' }),
  },
  {
    title: 'Status checks',
    glance: false,
    view: 'LINES',
    unit: 'Instances',
    metrics: lines(plan, sides, 'AWS/EC2', { StatusCheckFailed: 'failed' }, 'Maximum'),
  },
];

const regionOf = ({ source, target }: FleetPlan, side: Side): string =>
  side === 'SOURCE' ? source.region : target.region;

const lines = (
  plan: FleetPlan,
  sides: readonly Side[],
  namespace: string,
  labels: Readonly<Record<string, string>>,
  statistic: PanelMetric['statistic'] = 'Average',
): readonly PanelMetric[] =>
  sides.flatMap((side) =>
    Object.entries(labels).map(([metricName, label]) => ({
      label: sides.length === 1 ? label : `${regionOf(plan, side)} ${label}`,
      side,
      region: regionOf(plan, side),
      namespace,
      metricName,
      dimensions: groupDimensions(plan, side),
      statistic,
      periodSeconds: namespace === 'AWS/EC2' ? 300 : 60,
    })),
  );
