import { canaryDelays, functionPanel, hasReached, type Panel, type PanelMetric } from '@regionlift/migration/core';
import { bucketCanary } from './bucket-canary';
import type { BucketPlan } from './bucket-plan';
import { type ReplicationMetricName, replicationMetric, wayOf } from './bucket-signals';
import { presenceOf } from './presence';

/** What an operator wants to see of a bucket part; once the migration is finalised what the buckets hold, and nothing else. */
export const bucketPanels = (plan: BucketPlan): readonly Panel[] => [
  ...(hasReached(plan.migration.phase, 'FINALISED') ? [] : replicationPanels(plan)),
  {
    title: 'Bucket size',
    glance: false,
    view: 'LINES',
    unit: 'Bytes',
    metrics: storageOf(plan, 'BucketSizeBytes', 'StandardStorage'),
  },
  {
    title: 'Objects',
    glance: false,
    view: 'LINES',
    unit: 'Objects',
    metrics: storageOf(plan, 'NumberOfObjects', 'AllStorageTypes'),
  },
  ...(presenceOf(plan).actors ? [functionPanel('TARGET', plan.target.region, plan.functionName)] : []),
];

function replicationPanels(plan: BucketPlan): readonly Panel[] {
  const canary = bucketCanary(plan);
  return [
    {
      title: 'Replication latency',
      glance: true,
      view: 'LINES',
      unit: 'Seconds',
      metrics: bothWays(plan, 'ReplicationLatency'),
    },
    ...(canary
      ? [
          {
            title: 'Canary object',
            glance: true,
            view: 'LINES',
            unit: 'Seconds',
            metrics: canaryDelays(plan.migration, plan.part, canary, 300),
          } satisfies Panel,
        ]
      : []),
    {
      title: 'Pending replication',
      glance: false,
      view: 'LINES',
      unit: 'Operations',
      rightUnit: 'Bytes',
      metrics: [
        ...bothWays(plan, 'OperationsPendingReplication', 'operations '),
        ...bothWays(plan, 'BytesPendingReplication', 'bytes ').map((line) => ({ ...line, axis: 'RIGHT' as const })),
      ],
    },
    {
      title: 'Failed replication',
      glance: true,
      view: 'LINES',
      unit: 'Operations',
      metrics: bothWays(plan, 'OperationsFailedReplication'),
    },
  ];
}

const bothWays = (plan: BucketPlan, metricName: ReplicationMetricName, prefix = ''): readonly PanelMetric[] =>
  (['FORWARD', 'REVERSE'] as const).map((direction) => ({
    label: `${prefix}${wayOf(plan, direction)}`,
    ...replicationMetric(plan, direction, metricName),
  }));

/** Published once a day, for each class of storage. Source: S3 User Guide, "Metrics and dimensions". */
const storageOf = ({ source, target }: BucketPlan, metricName: string, StorageType: string): readonly PanelMetric[] =>
  (
    [
      ['SOURCE', source],
      ['TARGET', target],
    ] as const
  ).map(([side, { bucketName, region }]) => ({
    label: region,
    side,
    region,
    namespace: 'AWS/S3',
    metricName,
    dimensions: { BucketName: bucketName, StorageType },
    statistic: 'Average',
    periodSeconds: 86_400,
  }));
