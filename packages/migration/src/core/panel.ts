import type { Side, Statistic } from './signal';

/** One graph about a part. Thresholds are not repeated here: they are drawn from the signals on the same metrics. */
export interface Panel {
  /** Unique in its part: `Replication lag`. */
  readonly title: string;
  /** Whether somebody on call looks at it first: then it stands on top of the dashboard too. */
  readonly glance: boolean;
  /** LINES over time, STACKED areas over time, or the latest values as NUMBERS. */
  readonly view: 'LINES' | 'STACKED' | 'NUMBERS';
  /** What the left axis counts: `Bytes`, `Seconds`, `Per cent`. */
  readonly unit: string;
  /** What the right axis counts; absent: nothing is on it. */
  readonly rightUnit?: string;
  /** At least one. */
  readonly metrics: readonly PanelMetric[];
}

/** One line of a graph. */
export interface PanelMetric {
  /** Unique in its panel: `us-west-2 → us-east-1`. */
  readonly label: string;
  readonly side: Side;
  /** Region whose CloudWatch has the metric. */
  readonly region: string;
  readonly namespace: string;
  readonly metricName: string;
  /** Values may be an `outputReference`, as a signal's. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: Statistic;
  readonly periodSeconds: number;
  /** @default 'LEFT' */
  readonly axis?: 'LEFT' | 'RIGHT';
}
