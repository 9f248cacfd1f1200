import type { AlarmWidget, LogWidget, MetricWidget, TextWidget, Widget } from './body';

/** What a widget shows, before it has a place. */
export type Content = TextWidget | MetricWidget | AlarmWidget | LogWidget;

/** A widget without a place: a row gives it width and left edge, a dashboard its top. */
export interface Tile {
  /** In units of the grid. */
  readonly height: number;
  /** How much of its row it takes, against the others. @default 1 */
  readonly span?: number;
  readonly content: Content;
}

/** Tiles side by side. Their spans add up to one, two, three or four, which divide the grid. */
export type Row = readonly Tile[];

/** What belongs together, under its heading. */
export interface Section {
  readonly heading: Tile;
  readonly rows: readonly Row[];
}

/**
 * What a dashboard holds. Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax" (500 widgets, 500 metrics a widget, 100
 * alarms an alarm widget, 24 columns), CloudWatch User Guide, "CloudWatch service quotas" (2,500 metrics a dashboard).
 */
export const dashboardLimits = {
  columns: 24,
  widgets: 500,
  metricsPerWidget: 500,
  metrics: 2_500,
  alarmsPerWidget: 100,
} as const;

/** Metrics and expressions of a tile or a widget: both count. */
export const metricsIn = (content: Content | Widget): number =>
  content.type === 'metric' ? content.properties.metrics.length : 0;

/** Markdown. */
export const textTile = (height: number, markdown: string): Tile => ({
  height,
  content: { type: 'text', properties: { markdown, background: 'transparent' } },
});

/** Lists of at most `size`, in order. */
export const chunked = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, position) =>
    items.slice(position * size, (position + 1) * size),
  );

/** Tiles in as few rows as they need, the rows filled as evenly as can be: ten of at most three a row are 3, 3, 2 and 2. */
export function inRows(tiles: readonly Tile[], perRow: 1 | 2 | 3 | 4): readonly Row[] {
  const rows = Math.ceil(tiles.length / perRow);
  return Array.from({ length: rows }, (_, row) =>
    tiles.slice(startOf(row, rows, tiles), startOf(row + 1, rows, tiles)),
  );
}

/** The first `tiles % rows` rows hold one more than the others. */
const startOf = (row: number, rows: number, { length }: readonly Tile[]): number =>
  row * Math.floor(length / rows) + Math.min(row, length % rows);
