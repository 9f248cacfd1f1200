/**
 * The body of a CloudWatch dashboard as it is deployed, as far as it can be drawn. Values that AWS names may be references.
 * Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax".
 */
export interface DashboardBody {
  /** `-PT3H`, `-P14D`. */
  readonly start?: string;
  readonly widgets: readonly Widget[];
}

/** A widget at its place in a grid of 24 columns. */
export interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: WidgetProperties;
}

/** The properties of all types of widgets; each type has some of them. */
export interface WidgetProperties {
  readonly title?: string;
  readonly markdown?: string;
  readonly view?: string;
  readonly stacked?: boolean;
  readonly region?: string;
  readonly period?: number;
  readonly start?: string;
  readonly setPeriodToTimeRange?: boolean;
  readonly metrics?: readonly (readonly unknown[])[];
  readonly yAxis?: { readonly left?: Axis; readonly right?: Axis };
  readonly annotations?: { readonly horizontal?: readonly Threshold[] };
  readonly alarms?: readonly unknown[];
  readonly query?: string;
}

/** An axis. */
export interface Axis {
  readonly label?: string;
  readonly min?: number;
  readonly max?: number;
}

/** A horizontal annotation. */
export interface Threshold {
  readonly label?: string;
  readonly value: number;
  readonly color?: string;
  readonly yAxis?: string;
  readonly fill?: string;
}
