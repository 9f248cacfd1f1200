import type { DashboardBody, Widget } from './body';
import { escapeHtml } from './escape';
import { linesOf } from './line';
import { page } from './page';
import { type AlarmState, widgetHtml } from './widget';

export type { AlarmState } from './widget';

/** What a picture of a dashboard is made with. */
export interface PictureOptions {
  readonly title: string;
  /** Sample data is the same for the same seed. @default 'regionlift' */
  readonly seed?: string;
  /** Where graphs end, in milliseconds since 1970. @default a fixed day */
  readonly endMs?: number;
  /** Clients go over between these regions while graphs run, which sample data shows. */
  readonly from?: string;
  readonly to?: string;
  /** By the name of the alarm. @default all are OK */
  readonly states?: Readonly<Record<string, AlarmState>>;
}

/**
 * A dashboard as one page of HTML that needs nothing else: layout, graphs, thresholds and alarms as CloudWatch would show them,
 * with made-up data. The same body and options give the same page.
 *
 * @param body the body, or its JSON
 */
export function renderDashboard(body: DashboardBody | string, options: PictureOptions): string {
  const { widgets, start } = typeof body === 'string' ? (JSON.parse(body) as DashboardBody) : body;
  const { seed = 'regionlift', endMs = Date.UTC(2026, 2, 4, 12), from, to, states = {} } = options;
  const context = {
    seed,
    endMs,
    start,
    states,
    regions: regionsOf(widgets, from, to),
    story: { cutoverAt: 0.62, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
  };
  const boxes = widgets.map((widget, at) => {
    const { x, y, width, height, type, properties } = widget;
    const inner = widgetHtml(widget, context, { width: width * column - frame, height: height * row - frame });
    const quiet = type === 'text' ? ' quiet' : '';
    // Graphs name their own clip paths: on one page every name is there once.
    const html = inner.replace(/(id="|url\(#)(c\d+)/g, `$1w${at}-$2`);
    return `<section class="widget ${type}${quiet}" style="grid-area:${y + 1}/${x + 1}/span ${height}/span ${width}" aria-label="${escapeHtml(properties.title ?? 'text')}">${html}</section>`;
  });
  return page({ title: options.title, boxes, column, row });
}

/** Pixels of a unit of the grid, and of what a widget keeps free of them. */
const [column, row, frame] = [68, 48, 20];

/** Regions in the order of their colours: from, to, then as they appear. */
const regionsOf = (widgets: readonly Widget[], ...known: readonly (string | undefined)[]): readonly string[] => {
  const found = widgets.flatMap(({ properties }) => linesOf(properties).map(({ region }) => region));
  return [...new Set([...known, ...found])].filter((region): region is string => region !== undefined && region !== '');
};
