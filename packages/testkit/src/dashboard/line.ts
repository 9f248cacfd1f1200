import type { WidgetProperties } from './body';

/** One row of a widget's metrics, read: a metric, or an expression over others. */
export interface Line {
  readonly label: string;
  readonly region: string;
  /** Empty for an expression. */
  readonly metricName: string;
  readonly statistic: string;
  /** Seconds. */
  readonly period: number;
  readonly right: boolean;
  readonly id?: string;
  readonly expression?: string;
  /** The same for what is the same metric: sample data is made from it. */
  readonly identity: string;
}

/** `[milliseconds since 1970, value]`, oldest first. */
export type Points = readonly (readonly [number, number])[];

/** Reads the rows of a widget. A row ends with how it is drawn, where that differs from the widget's own way. */
export const linesOf = ({ metrics = [], region = '', period = 300 }: WidgetProperties): readonly Line[] =>
  metrics.map((row) => {
    const last = row.at(-1);
    const rendered = isRendering(last);
    const rendering = rendered ? last : {};
    const metric = rendered ? row.slice(0, -1) : row;
    const metricName = String(metric[1] ?? '');
    const at = rendering.region ?? region;
    return {
      label: rendering.label ?? (metricName || (rendering.expression ?? '')),
      region: at,
      metricName,
      statistic: rendering.stat ?? 'Average',
      period: rendering.period ?? period,
      right: rendering.yAxis === 'right',
      identity: JSON.stringify([at, ...metric, rendering.expression ?? '']),
      ...(rendering.id !== undefined && { id: rendering.id }),
      ...(rendering.expression !== undefined && { expression: rendering.expression }),
    };
  });

interface Rendering {
  readonly label?: string;
  readonly region?: string;
  readonly stat?: string;
  readonly period?: number;
  readonly yAxis?: string;
  readonly id?: string;
  readonly expression?: string;
}

/** The value of a dimension may be an object too: a reference of CloudFormation. */
const isRendering = (value: unknown): value is Rendering =>
  typeof value === 'object' &&
  value !== null &&
  ['label', 'region', 'stat', 'period', 'yAxis', 'id', 'expression'].some((key) => Object.hasOwn(value, key));
