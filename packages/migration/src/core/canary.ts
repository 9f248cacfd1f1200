import type { MigrationPlan } from './migration-plan';
import type { PanelMetric } from './panel';
import type { Side, Signal } from './signal';

/**
 * A small check of the real path, carried out by the part's own function when it is invoked with `{ action }`.
 *
 * It publishes {@link canaryMetrics} once a beat and path, in CloudWatch's embedded metric format: a line of its log, so
 * that no permission and no way to CloudWatch's API is needed.
 */
export interface CanaryDeclaration {
  /** `canary`. */
  readonly action: string;
  /** What is tried, in a word: `object`, `row`, `request`. */
  readonly tries: string;
  readonly functionName: string;
  readonly side: Side;
  /** Region of the function, and of its metrics. */
  readonly region: string;
  /** The ways that are tried. */
  readonly paths: readonly CanaryPath[];
}

/** One way that a canary tries. */
export interface CanaryPath {
  /** Value of the dimension `Path`, upper-case: `FORWARD`, `REVERSE`, `CLIENTS`. */
  readonly name: string;
  /** `us-west-2 → us-east-1`. */
  readonly label: string;
  /** Seconds from which the delay is an alarm. */
  readonly delayThresholdSeconds: number;
  /** Why this figure, with its source. */
  readonly reason: string;
}

/** What canaries publish. `CanaryFailed` is 0 or 1 and is there at each beat, also when there was nothing to try. */
export const canaryMetrics = {
  namespace: 'Regionlift',
  /** Seconds from a write until it is seen at the other end, or that a request took; the age of what was seen last while nothing new arrives. */
  delay: 'CanaryDelay',
  failed: 'CanaryFailed',
} as const;

/** The dimensions of a canary's metrics. */
export const canaryDimensions = (
  { qualifier, migration }: Pick<MigrationPlan, 'qualifier' | 'migration'>,
  part: string,
  path: string,
) => ({ Migration: `${qualifier}-${migration}`, Part: part, Path: path });

/**
 * The fields of a log line that CloudWatch turns into the metrics of one beat.
 * Source: CloudWatch User Guide, "Specification: Embedded metric format".
 *
 * @param atMs milliseconds since 1970
 * @param delaySeconds absent when nothing could be measured
 */
export function canaryFields(
  migration: Pick<MigrationPlan, 'qualifier' | 'migration'>,
  part: string,
  path: string,
  { atMs, failed, delaySeconds }: { readonly atMs: number; readonly failed: boolean; readonly delaySeconds?: number },
): Readonly<Record<string, unknown>> {
  const { namespace, delay, failed: failedName } = canaryMetrics;
  const dimensions = canaryDimensions(migration, part, path);
  const measured = delaySeconds !== undefined;
  return {
    _aws: {
      Timestamp: atMs,
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: [{ Name: failedName, Unit: 'Count' }, ...(measured ? [{ Name: delay, Unit: 'Seconds' }] : [])],
        },
      ],
    },
    ...dimensions,
    [failedName]: failed ? 1 : 0,
    ...(measured ? { [delay]: delaySeconds } : {}),
  };
}

/** What has to be watched of a canary that beats every so many seconds: that it beats and succeeds, and how long its ways take. */
export const canarySignals = (
  migration: MigrationPlan,
  part: string,
  { side, region, tries, paths }: CanaryDeclaration,
  everySeconds: number,
): readonly Signal[] =>
  paths.flatMap((path) => {
    const shared = {
      side,
      region,
      namespace: canaryMetrics.namespace,
      dimensions: canaryDimensions(migration, part, path.name),
      statistic: 'Maximum',
      periodSeconds: everySeconds,
      comparison: 'ABOVE',
      evaluationPeriods: 3,
      abortsCutover: false,
    } as const;
    const name = path.name.toLowerCase();
    return [
      {
        ...shared,
        name: `canary-${name}-failed`,
        metricName: canaryMetrics.failed,
        threshold: 0,
        missingData: 'BREACHING',
        missingDataReason: 'a canary that says nothing is dead',
        severity: 'CRITICAL',
        reason: `three beats in a row the ${tries} did not get through`,
      },
      {
        ...shared,
        name: `canary-${name}-delay`,
        metricName: canaryMetrics.delay,
        threshold: path.delayThresholdSeconds,
        missingData: 'MISSING',
        missingDataReason: 'without an attempt there is no delay; that the canary beats has its own alarm',
        severity: 'WARNING',
        reason: path.reason,
      },
    ] satisfies Signal[];
  });

/** The delays of a canary's ways, as lines of a panel. */
export const canaryDelays = (
  migration: MigrationPlan,
  part: string,
  { side, region, paths }: CanaryDeclaration,
  periodSeconds: number,
): readonly PanelMetric[] =>
  paths.map(({ name, label }) => ({
    label,
    side,
    region,
    namespace: canaryMetrics.namespace,
    metricName: canaryMetrics.delay,
    dimensions: canaryDimensions(migration, part, name),
    statistic: 'Maximum',
    periodSeconds,
  }));
