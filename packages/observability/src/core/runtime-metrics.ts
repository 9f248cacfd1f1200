import type { LogDeclaration, MigrationPlan, PartDeclaration } from '@regionlift/migration/core';

/**
 * What is counted in the logs of runtimes. Each line is one JSON object; Lambda leaves lines that are JSON already as they are
 * (Lambda Developer Guide, "Configuring JSON and plain text log formats").
 */
export const runtimeMetrics = {
  namespace: 'Regionlift/Runtime',
  /** Actions that raised: `action-failed`, and every other line of level ERROR. */
  errors: 'RuntimeErrors',
  actions: { DONE: 'ActionsDone', RUNNING: 'ActionsRunning', REFUSED: 'ActionsRefused' },
} as const;

/** The dimensions of those metrics, as filters read them from a line. */
export const runtimeDimensionFields = { Migration: '$.migration', Part: '$.part' } as const;

/** The dimensions of those metrics of a part. */
export const runtimeDimensions = (
  { qualifier, migration }: Pick<MigrationPlan, 'qualifier' | 'migration'>,
  part: string,
) => ({ Migration: `${qualifier}-${migration}`, Part: part });

/** The logs of a part's runtime. */
export const runtimeLogs = ({ logs }: Pick<PartDeclaration, 'logs'>): readonly LogDeclaration[] =>
  logs.filter(({ kind }) => kind === 'RUNTIME');

/** A side on which a part has logs of its runtime, with its region. */
export const runtimePlaces = (
  part: Pick<PartDeclaration, 'logs'>,
): readonly Pick<LogDeclaration, 'side' | 'region'>[] => {
  const logs = runtimeLogs(part);
  return logs
    .filter(({ region }, position) => logs.findIndex((other) => other.region === region) === position)
    .map(({ side, region }) => ({ side, region }));
};
