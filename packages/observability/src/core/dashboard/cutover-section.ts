import type { MigrationPlan, Panel, PanelMetric, Statistic } from '@regionlift/migration/core';
import { consoleLinks, cutoverArnOf } from '../console-links';
import { metricTiles } from './metric-tile';
import { heights } from './part-section';
import { type Section, type Tile, textTile } from './tile';

/** The state of the cutover in numbers: how its executions of the last hours ended. */
export const cutoverNumbers = (migration: MigrationPlan): readonly Tile[] =>
  metricTiles(executions(migration, 'NUMBERS', ended), 'Cutover', [], heights.state).map((tile) =>
    tile.content.type === 'metric'
      ? {
          ...tile,
          content: {
            ...tile.content,
            properties: { ...tile.content.properties, setPeriodToTimeRange: true },
          },
        }
      : tile,
  );

/** The executions of the state machine that carries the parts across, and how long they took. */
export const cutoverSection = (migration: MigrationPlan): Section => ({
  heading: textTile(1, `## Cutover · [state machine](${consoleLinks.cutover(migration)})`),
  rows: [
    [
      ...metricTiles(
        executions(migration, 'LINES', [...ended, ['Throttled', 'ExecutionThrottled']]),
        'Cutover: executions',
        [],
        heights.panel,
      ),
      ...metricTiles(durations(migration), 'Cutover: duration', [], heights.panel),
    ],
  ],
});

/** Label and metric. Source: Step Functions Developer Guide, "Monitoring Step Functions metrics using Amazon CloudWatch". */
const ended = [
  ['Started', 'ExecutionsStarted'],
  ['Succeeded', 'ExecutionsSucceeded'],
  ['Failed', 'ExecutionsFailed'],
  ['Aborted', 'ExecutionsAborted'],
  ['Timed out', 'ExecutionsTimedOut'],
] as const;

const executions = (
  migration: MigrationPlan,
  view: Panel['view'],
  metrics: readonly (readonly [label: string, metricName: string])[],
): Panel => ({
  title: 'Executions',
  glance: false,
  view,
  unit: 'Count',
  metrics: metrics.map(([label, metricName]) => metric(migration, label, metricName, 'Sum')),
});

const durations = (migration: MigrationPlan): Panel => ({
  title: 'Duration',
  glance: false,
  view: 'LINES',
  unit: 'Milliseconds',
  metrics: (['p50', 'p90', 'p99'] as const).map((statistic) =>
    metric(migration, statistic, 'ExecutionTime', statistic),
  ),
});

const metric = (migration: MigrationPlan, label: string, metricName: string, statistic: Statistic): PanelMetric => ({
  label,
  side: 'TARGET',
  region: migration.to,
  namespace: 'AWS/States',
  metricName,
  dimensions: { StateMachineArn: cutoverArnOf(migration) },
  statistic,
  periodSeconds: 60,
});
