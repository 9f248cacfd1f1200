import type { Widget } from './body';
import { type ChartContext, chartOf, valuesOf } from './chart';
import { escapeHtml } from './escape';
import { shortFigure } from './figures';
import { legendOf } from './legend';
import { linesOf } from './line';
import { markdownToHtml } from './markdown';

/** The states of an alarm, in CloudWatch's words. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What widgets of one dashboard share. */
export interface WidgetContext extends ChartContext {
  /** By the name of the alarm. */
  readonly states: Readonly<Record<string, AlarmState>>;
}

/** What stands inside of a widget, as HTML; sizes in pixels. */
export function widgetHtml(
  { type, properties, width }: Widget,
  context: WidgetContext,
  size: { readonly width: number; readonly height: number },
): string {
  const title = properties.title === undefined ? '' : `<div class="title">${escapeHtml(properties.title)}</div>`;
  switch (type) {
    case 'text':
      return `<div class="text">${markdownToHtml(properties.markdown ?? '')}</div>`;
    case 'alarm':
      return `${title}<div class="alarms" style="grid-template-columns:repeat(${Math.max(1, Math.floor(width / alarmColumns))},minmax(0,1fr))">${(properties.alarms ?? []).map((arn) => alarm(arn, context)).join('')}</div>`;
    case 'metric':
      return properties.view === 'singleValue'
        ? `${title}<div class="numbers">${numbers(properties, context)}</div>`
        : graph(properties, context, size, title);
    case 'log':
      return `${title}<pre>${escapeHtml(properties.query ?? '')}</pre><p class="faint">a query; sample data has no logs</p>`;
    default:
      return `${title}<p class="faint">a widget of type ${escapeHtml(type)}</p>`;
  }
}

function graph(
  properties: Widget['properties'],
  context: WidgetContext,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
): string {
  const legend = legendOf(properties, context.regions);
  const letters = linesOf(properties).reduce((sum, { label }) => sum + label.length * letterWidth + 24, 0);
  const lines = Math.min(4, Math.ceil(letters / width));
  const chart = chartOf(properties, context, { width, height: height - titleHeight - lines * legendHeight });
  return `${title}${chart}${legend}`;
}

/** In pixels: the line above a graph, a line of its legend, a letter of that. */
const [titleHeight, legendHeight, letterWidth] = [22, 15, 5.4];

/** Columns of the grid that an alarm takes, about as the console shows them. */
const alarmColumns = 4;

function alarm(arn: unknown, { states }: WidgetContext): string {
  const [, region = '', name = String(arn)] = /^arn:[^:]+:cloudwatch:([^:]*):[^:]*:alarm:(.+)$/.exec(String(arn)) ?? [];
  const state = (Object.hasOwn(states, name) ? states[name] : undefined) ?? 'OK';
  return `<div class="state ${state}" title="${escapeHtml(arn)}"><b>${stateWords[state]}</b><span>${escapeHtml(name)}</span><i>${escapeHtml(region)}</i></div>`;
}

const stateWords: Readonly<Record<AlarmState, string>> = {
  OK: 'OK',
  ALARM: 'In alarm',
  INSUFFICIENT_DATA: 'No data',
};

function numbers(properties: Widget['properties'], context: WidgetContext): string {
  return valuesOf(properties, context)
    .map(([{ label, statistic }, points]) => {
      const values = points.map(([, value]) => value || 0);
      const summed = statistic === 'Sum';
      const value = summed ? values.reduce((sum, one) => sum + one, 0) : (values.at(-1) ?? 0);
      return `<div class="number"><strong>${shortFigure(value)}</strong><span>${escapeHtml(label)}</span></div>`;
    })
    .join('');
}
