/** The two ends of a migration. */
export type Side = 'SOURCE' | 'TARGET';

/** A CloudWatch metric that says how a part fares, with the threshold from which it is unwell. */
export interface Signal {
  /** Unique in its part, kebab-case: `replication-failed`. */
  readonly name: string;
  readonly side: Side;
  /** Region whose CloudWatch has the metric. */
  readonly region: string;
  readonly namespace: string;
  readonly metricName: string;
  /** Values may be an `outputReference`: what AWS names itself is known as an output of the part only. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: Statistic;
  readonly periodSeconds: number;
  /** In the metric's unit; with `anomaly` the half width of the band of usual values, in standard deviations. */
  readonly threshold: number;
  readonly comparison: 'ABOVE' | 'BELOW';
  /**
   * Whether CloudWatch learns what is usual, where no fixed figure makes sense (traffic). Its model needs days: such a signal
   * never aborts a cutover.
   */
  readonly anomaly?: boolean;
  /** Periods in a row that have to breach. */
  readonly evaluationPeriods: number;
  readonly missingData: 'BREACHING' | 'NOT_BREACHING' | 'IGNORE' | 'MISSING';
  /** Why absence is taken so, in one clause. */
  readonly missingDataReason: string;
  readonly severity: Severity;
  /** Whether a breach aborts a running cutover. */
  readonly abortsCutover: boolean;
  /** Why this threshold, with its source. */
  readonly reason: string;
}

/** How an alarm is meant: CRITICAL wakes somebody, WARNING waits for office hours. */
export type Severity = 'CRITICAL' | 'WARNING';

/** See {@link Severity}. */
export const severities = ['CRITICAL', 'WARNING'] as const satisfies readonly Severity[];

/** The statistics of CloudWatch that parts use. */
export type Statistic = 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'SampleCount' | 'p50' | 'p90' | 'p99';
