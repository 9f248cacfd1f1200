import type { Panel } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { type Drawn, panelOf } from './panel-of';

/** What the ends carry, side by side. */
export const loadPanels = (plan: DatabasePlan): readonly Panel[] => [
  panelOf(plan, 'Connections', 'Connections', [{ metricName: 'DatabaseConnections', statistic: 'Average' }], {
    glance: true,
  }),
  cpu(plan),
  panelOf(plan, 'Load', 'Active sessions', [{ metricName: 'DBLoad', statistic: 'Average' }]),
  panelOf(plan, 'Freeable memory', 'Bytes', [{ metricName: 'FreeableMemory', statistic: 'Average' }]),
  ...storage(plan),
  panelOf(plan, 'Latency of the volume (p90)', 'Seconds', pair('Latency', 'p90')),
  ...statements(plan),
  panelOf(plan, 'Throughput', 'Bytes a second', pair('Throughput', 'Average')),
  panelOf(plan, 'Operations', 'Operations a second', pair('IOPS', 'Average')),
];

/** A source of Aurora may scale by itself; an instance of a fixed size publishes no capacity. */
const cpu = (plan: DatabasePlan): Panel =>
  plan.handover === 'GLOBAL_DATABASE'
    ? panelOf(
        plan,
        'CPU',
        'Per cent',
        [
          { metricName: 'CPUUtilization', statistic: 'Average', what: 'CPU' },
          { metricName: 'ServerlessDatabaseCapacity', statistic: 'Average', what: 'Capacity', axis: 'RIGHT' },
        ],
        { rightUnit: 'Capacity units' },
      )
    : panelOf(plan, 'CPU', 'Per cent', [{ metricName: 'CPUUtilization', statistic: 'Average' }]);

/** Both of PostgreSQL's limits of writes; Aurora's volume grows by itself, its instances' local disks do not. */
const storage = (plan: DatabasePlan): readonly Panel[] => [
  plan.handover === 'GLOBAL_DATABASE'
    ? panelOf(
        plan,
        'Storage',
        'Bytes used',
        [
          { metricName: 'VolumeBytesUsed', statistic: 'Maximum', what: 'Volume' },
          { metricName: 'FreeLocalStorage', statistic: 'Minimum', what: 'Free on instances', axis: 'RIGHT' },
        ],
        { rightUnit: 'Bytes free' },
      )
    : panelOf(plan, 'Free storage', 'Bytes', [{ metricName: 'FreeStorageSpace', statistic: 'Minimum' }]),
  ...(plan.engine === 'POSTGRES' || plan.engine === 'AURORA_POSTGRESQL'
    ? [
        panelOf(plan, 'Transaction ids used', 'Ids', [
          { metricName: 'MaximumUsedTransactionIDs', statistic: 'Average' },
        ]),
      ]
    : []),
];

/** Aurora measures statements; of Aurora PostgreSQL commits alone (Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora"). */
function statements(plan: DatabasePlan): readonly Panel[] {
  if (plan.handover !== 'GLOBAL_DATABASE') return [];
  const kinds = plan.engine === 'AURORA_MYSQL' ? ['Select', 'Insert', 'Update', 'Delete', 'Commit'] : ['Commit'];
  return [
    panelOf(
      plan,
      'Latency of statements (p90)',
      'Milliseconds',
      kinds.map((what) => ({ metricName: `${what}Latency`, statistic: 'p90', what })),
    ),
  ];
}

const pair = (what: 'Latency' | 'Throughput' | 'IOPS', statistic: Drawn['statistic']): readonly Drawn[] =>
  ['Read', 'Write'].map((way) => ({ metricName: `${way}${what}`, statistic, what: way }));
