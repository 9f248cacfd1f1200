/** Values of the metrics of one namespace. */
export interface MetricSource {
  /** `AWS/S3`. */
  readonly namespace: string;
  /**
   * The value of one period, milliseconds since 1970, the end not included; undefined where the service publishes nothing, which is
   * another thing than zero.
   */
  readonly read: (metric: AskedMetric, fromMs: number, untilMs: number) => number | undefined;
}

/** A metric as it is asked for. */
export interface AskedMetric {
  readonly region: string;
  readonly name: string;
  /** `Sum`, `Maximum`, … */
  readonly statistic: string;
  readonly dimensions: Readonly<Record<string, string>>;
}
