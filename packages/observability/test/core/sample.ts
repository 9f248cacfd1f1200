import {
  type MigrationAlerts,
  type MigrationPlan,
  outputReference,
  type Panel,
  type PanelMetric,
  type PartDeclaration,
  planMigration,
  type Signal,
} from '@regionlift/migration/core';
import { type ObservabilityFacts, type ObservabilityPlan, planObservability } from '../../src/core';

export const account = '111122223333';

/** The migration that most tests speak of: `rl-orders` from us-west-2 to us-east-1. */
export function migrationPlan(more: Partial<MigrationPlan> = {}): MigrationPlan {
  const planned = planMigration('Orders', {
    name: 'Orders',
    from: 'us-west-2',
    to: 'us-east-1',
    account,
    phase: 'PROMOTED',
  });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return { ...planned.plan, ...more };
}

/** Topics of both regions and severities. */
export const alerts: MigrationAlerts = {
  topics: {
    CRITICAL: [`arn:aws:sns:us-west-2:${account}:critical`, `arn:aws:sns:us-east-1:${account}:critical`],
    WARNING: [`arn:aws:sns:us-west-2:${account}:warning`, `arn:aws:sns:us-east-1:${account}:warning`],
  },
  severityOf: {},
};

export const signal = (more: Partial<Signal> = {}): Signal => ({
  name: 'latency',
  side: 'TARGET',
  region: 'us-east-1',
  namespace: 'AWS/ApplicationELB',
  metricName: 'TargetResponseTime',
  dimensions: { LoadBalancer: outputReference('WebLoadBalancerName') },
  statistic: 'p99',
  periodSeconds: 60,
  threshold: 3,
  comparison: 'ABOVE',
  evaluationPeriods: 5,
  missingData: 'NOT_BREACHING',
  missingDataReason: 'no request, no time',
  severity: 'WARNING',
  abortsCutover: true,
  reason: 'clients wait',
  ...more,
});

export const metric = (more: Partial<PanelMetric> = {}): PanelMetric => ({
  label: 'p99',
  side: 'TARGET',
  region: 'us-east-1',
  namespace: 'AWS/ApplicationELB',
  metricName: 'TargetResponseTime',
  dimensions: { LoadBalancer: outputReference('WebLoadBalancerName') },
  statistic: 'p99',
  periodSeconds: 60,
  ...more,
});

export const panel = (more: Partial<Panel> = {}): Panel => ({
  title: 'Response time',
  glance: true,
  view: 'LINES',
  unit: 'Seconds',
  metrics: [metric()],
  ...more,
});

/** A fleet whose function logs and whose canary asks as clients do. */
export const web = (more: Partial<PartDeclaration> = {}): PartDeclaration => ({
  name: 'web',
  kind: 'FLEET',
  steps: [],
  signals: [signal()],
  protects: [],
  panels: [panel()],
  logs: [{ side: 'TARGET', region: 'us-east-1', groupName: '/regionlift/rl/orders/web/runtime', kind: 'RUNTIME' }],
  canary: {
    action: 'canary',
    tries: 'request',
    functionName: 'rl-orders-web-runtime',
    side: 'TARGET',
    region: 'us-east-1',
    paths: [{ name: 'CLIENTS', label: 'clients', delayThresholdSeconds: 3, reason: 'as the fleet' }],
  },
  outputs: [{ name: 'WebLoadBalancerName', description: 'Full name' }],
  ...more,
});

/** A bucket whose failures are counted in the source's region. */
export const assets = (more: Partial<PartDeclaration> = {}): PartDeclaration => {
  const failed = {
    side: 'SOURCE',
    region: 'us-west-2',
    namespace: 'AWS/S3',
    metricName: 'OperationsFailedReplication',
    dimensions: { SourceBucket: 'a', DestinationBucket: 'b', RuleId: 'forward' },
    statistic: 'Sum',
    periodSeconds: 60,
  } as const;
  return {
    ...web(),
    name: 'assets',
    kind: 'BUCKET',
    signals: [signal({ ...failed, name: 'replication-failed', threshold: 0, severity: 'CRITICAL' })],
    panels: [
      panel({ title: 'Failed replication', unit: 'Operations', metrics: [metric({ ...failed, label: 'west' })] }),
    ],
    logs: [{ side: 'TARGET', region: 'us-east-1', groupName: '/regionlift/rl/orders/assets/runtime', kind: 'RUNTIME' }],
    canary: undefined,
    outputs: [],
    ...more,
  };
};

export const outputs = ['WebLoadBalancerName'];

/** Plans, or throws what was found. */
export function planOf(
  facts: Partial<ObservabilityFacts> = {},
  {
    migration = migrationPlan(),
    parts = [assets(), web()],
  }: Partial<Pick<ObservabilityPlan, 'migration' | 'parts'>> = {},
): ObservabilityPlan {
  const planned = planObservability('Orders/Ops', migration, parts, outputs, { name: 'Ops', ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings, null, 1));
  return planned.plan;
}

/** The codes of what was found, in order; none when a plan came out without doubts. */
export function codesOf(
  facts: Partial<ObservabilityFacts>,
  parts: readonly PartDeclaration[] = [assets(), web()],
  migration = migrationPlan(),
): readonly string[] {
  const planned = planObservability('Orders/Ops', migration, parts, outputs, { name: 'Ops', ...facts });
  return (planned.accepted ? planned.unknowns : planned.findings).map(({ code }) => code);
}
