import {
  composeName,
  type MigrationPlan,
  outputReference,
  type PanelMetric,
  type PartDeclaration,
  type Signal,
} from '@regionlift/migration/core';

/** What stands for real parts, which this library may not import: a bucket, a fleet, and one with more alarms than fit. */
export const partsOf = (migration: MigrationPlan): Readonly<Record<'Assets' | 'Web' | 'Crowd', PartDeclaration>> => ({
  Assets: bucketPart(migration),
  Web: fleetPart(migration),
  Crowd: crowdedPart(migration),
});

/** Signals that abort a cutover on the target side of the part with more alarms than one composite holds. */
export const crowd = 130;

const signal = (migration: MigrationPlan, side: Signal['side'], changed: Partial<Signal>): Signal => ({
  name: 'failed',
  side,
  region: side === 'SOURCE' ? migration.from : migration.to,
  namespace: 'AWS/S3',
  metricName: 'OperationsFailedReplication',
  dimensions: { SourceBucket: 'orders-assets', DestinationBucket: 'rl-orders-assets', RuleId: 'forward' },
  statistic: 'Sum',
  periodSeconds: 60,
  threshold: 0,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingData: 'NOT_BREACHING',
  missingDataReason: 'nothing is said where nothing failed',
  severity: 'CRITICAL',
  abortsCutover: true,
  reason: 'an object did not get through',
  ...changed,
});

const lineOf = (label: string, { name: _, threshold: __, ...watched }: Signal): PanelMetric => ({
  label,
  side: watched.side,
  region: watched.region,
  namespace: watched.namespace,
  metricName: watched.metricName,
  dimensions: watched.dimensions,
  statistic: watched.statistic,
  periodSeconds: watched.periodSeconds,
});

function bucketPart(migration: MigrationPlan): PartDeclaration {
  const forward = signal(migration, 'SOURCE', { name: 'replication-failed' });
  const reverse = signal(migration, 'TARGET', { name: 'reverse-replication-failed' });
  return {
    ...shared(migration, 'assets'),
    kind: 'BUCKET',
    signals: [forward, reverse],
    panels: [
      {
        title: 'Failed replication',
        glance: true,
        view: 'LINES',
        unit: 'Operations',
        metrics: [lineOf('forward', forward), lineOf('reverse', reverse)],
      },
    ],
    canary: canaryOf(migration, 'assets', 'object', ['FORWARD', 'REVERSE']),
  };
}

function fleetPart(migration: MigrationPlan): PartDeclaration {
  const balancer = { LoadBalancer: outputReference('WebLoadBalancerName') };
  const metric = { namespace: 'AWS/ApplicationELB', dimensions: balancer, statistic: 'Sum' } as const;
  const errors = signal(migration, 'TARGET', { ...metric, name: 'errors', metricName: 'HTTPCode_Target_5XX_Count' });
  const requests = signal(migration, 'TARGET', {
    ...metric,
    name: 'unusual-requests',
    metricName: 'RequestCount',
    threshold: 2,
    anomaly: true,
    severity: 'WARNING',
    abortsCutover: false,
  });
  return {
    ...shared(migration, 'web'),
    kind: 'FLEET',
    signals: [errors, requests],
    panels: [
      {
        title: 'Requests',
        glance: false,
        view: 'STACKED',
        unit: 'Requests',
        rightUnit: 'Errors',
        metrics: [lineOf('requests', requests), { ...lineOf('errors', errors), axis: 'RIGHT' }],
      },
    ],
    canary: canaryOf(migration, 'web', 'request', ['CLIENTS']),
    outputs: [{ name: 'WebLoadBalancerName', description: 'Name of the load balancer in CloudWatch' }],
  };
}

const crowdedPart = (migration: MigrationPlan): PartDeclaration => ({
  ...shared(migration, 'crowd'),
  kind: 'DATABASE',
  signals: Array.from({ length: crowd }, (_, index) =>
    signal(migration, 'TARGET', { name: `failed-${index + 1}`, dimensions: { RuleId: `rule-${index + 1}` } }),
  ),
  panels: [],
  logs: [],
});

const shared = (migration: MigrationPlan, name: string) => ({
  name,
  steps: [],
  protects: [],
  outputs: [],
  logs: [{ side: 'TARGET', region: migration.to, groupName: logOf(migration, name), kind: 'RUNTIME' }] as const,
});

const canaryOf = (
  migration: MigrationPlan,
  part: string,
  tries: string,
  paths: readonly string[],
): PartDeclaration['canary'] => ({
  action: 'canary',
  tries,
  functionName: functionOf(migration, part),
  side: 'TARGET',
  region: migration.to,
  paths: paths.map((name) => ({
    name,
    label: name.toLowerCase(),
    delayThresholdSeconds: 900,
    reason: 'three times what is usual',
  })),
});

/** Name of the group that a part's function writes to. */
export const logOf = (migration: MigrationPlan, part: string): string =>
  composeName(migration, 'LOG_GROUP', part, 'runtime').value;

/** Name of a part's function. */
export const functionOf = (migration: MigrationPlan, part: string): string =>
  composeName(migration, 'FUNCTION', part, 'runtime').value;

/** Name of the fleet's load balancer. */
export const balancerOf = (migration: MigrationPlan): string => composeName(migration, 'LOAD_BALANCER', 'web').value;

/** Subnets of the fleet's load balancer. */
export const subnets = ['subnet-0aaaaaaaaaaaaaaaa', 'subnet-0bbbbbbbbbbbbbbbb'];
