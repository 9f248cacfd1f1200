/**
 * The body of a CloudWatch dashboard, as far as it is used.
 * Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax".
 */
export interface DashboardBody {
  /** `-PT3H`. */
  readonly start: string;
  readonly periodOverride: 'auto' | 'inherit';
  readonly widgets: readonly Widget[];
}

/** A widget at its place: `x` 0 to 23, `width` 1 to 24. */
export type Widget = Place & (TextWidget | MetricWidget | AlarmWidget | LogWidget);

/** In units of the grid, which is 24 wide. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Markdown. */
export interface TextWidget {
  readonly type: 'text';
  readonly properties: { readonly markdown: string; readonly background?: 'transparent' | 'solid' };
}

/** A graph or numbers. */
export interface MetricWidget {
  readonly type: 'metric';
  readonly properties: {
    readonly title: string;
    readonly view: 'timeSeries' | 'singleValue';
    readonly stacked: boolean;
    readonly region: string;
    readonly period: number;
    readonly metrics: readonly MetricRow[];
    /** Where the dashboard's own range is too short: `-P14D`. */
    readonly start?: string;
    /** Numbers: one value of the whole range. */
    readonly setPeriodToTimeRange?: boolean;
    readonly yAxis?: { readonly left?: Axis; readonly right?: Axis };
    readonly annotations?: { readonly horizontal: readonly HorizontalAnnotation[] };
    readonly legend?: { readonly position: 'bottom' | 'right' | 'hidden' };
  };
}

/** Namespace, metric name, dimension name, dimension value, …, how it is drawn; or an expression alone. */
export type MetricRow = readonly (string | MetricRendering | ExpressionRendering)[];

/** How a metric is drawn. */
export interface MetricRendering {
  readonly label: string;
  readonly region: string;
  readonly stat: string;
  readonly period: number;
  readonly yAxis?: 'left' | 'right';
  /** What an expression of the same widget calls it. */
  readonly id?: string;
}

/** What is computed from another row: the band of what is usual. */
export interface ExpressionRendering {
  /** `ANOMALY_DETECTION_BAND(m1, 2)`. */
  readonly expression: string;
  readonly label: string;
  readonly id: string;
  readonly region: string;
  readonly period: number;
  readonly yAxis?: 'left' | 'right';
}

/** An axis. */
export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly showUnits: false;
}

/** A threshold. */
export interface HorizontalAnnotation {
  readonly label: string;
  readonly value: number;
  readonly color: string;
  readonly yAxis?: 'left' | 'right';
  readonly fill?: 'above' | 'below';
}

/** States of alarms. */
export interface AlarmWidget {
  readonly type: 'alarm';
  readonly properties: { readonly title: string; readonly alarms: readonly string[] };
}

/** A query over logs. */
export interface LogWidget {
  readonly type: 'log';
  readonly properties: {
    readonly title: string;
    readonly region: string;
    readonly query: string;
    readonly view: 'table' | 'timeSeries' | 'bar';
  };
}
