import {
  canaryDimensions,
  canaryMetrics,
  type MigrationPlan,
  type Panel,
  type PartDeclaration,
} from '@regionlift/migration/core';
import { runtimeDimensions, runtimeMetrics, runtimePlaces } from '../runtime-metrics';

/**
 * What observability shows of a part besides the part's own panels: what its steps came to, and whether its canary
 * gets through.
 *
 * @param canaryMinutes minutes between two beats; absent: none beats
 */
export const ownPanels = (
  migration: MigrationPlan,
  part: PartDeclaration,
  canaryMinutes?: number,
): readonly Panel[] => [
  ...(runtimePlaces(part).length > 0 ? [steps(migration, part)] : []),
  ...(part.canary && canaryMinutes !== undefined ? [beats(migration, part, part.canary, canaryMinutes)] : []),
];

/** Titles that a part cannot give to a panel of its own. */
export const ownPanelTitles = { steps: 'Steps', beats: 'Canary failures' } as const;

function steps(migration: MigrationPlan, part: PartDeclaration): Panel {
  const places = runtimePlaces(part);
  const { actions, errors } = runtimeMetrics;
  const counted = [
    ['Done', actions.DONE],
    ['Running', actions.RUNNING],
    ['Refused', actions.REFUSED],
    ['Errors', errors],
  ] as const;
  return {
    title: ownPanelTitles.steps,
    glance: false,
    view: 'LINES',
    unit: 'Count',
    metrics: places.flatMap(({ side, region }) =>
      counted.map(([label, metricName]) => ({
        label: places.length > 1 ? `${label}, ${region}` : label,
        side,
        region,
        namespace: runtimeMetrics.namespace,
        metricName,
        dimensions: runtimeDimensions(migration, part.name),
        statistic: 'Sum' as const,
        periodSeconds: 300,
      })),
    ),
  };
}

const beats = (
  migration: MigrationPlan,
  { name: part }: PartDeclaration,
  { side, region, paths }: Canary,
  minutes: number,
): Panel => ({
  title: ownPanelTitles.beats,
  glance: false,
  view: 'LINES',
  unit: 'Failed',
  metrics: paths.map(({ name, label }) => ({
    label,
    side,
    region,
    namespace: canaryMetrics.namespace,
    metricName: canaryMetrics.failed,
    dimensions: canaryDimensions(migration, part, name),
    statistic: 'Maximum' as const,
    periodSeconds: minutes * 60,
  })),
});

type Canary = NonNullable<PartDeclaration['canary']>;
