import { type EChartsCoreOption, init } from 'echarts';
import type { Threshold, WidgetProperties } from './body';
import { colorsOf, ink } from './colors';
import { shortFigure } from './figures';
import { type Line, linesOf, type Points } from './line';
import { type Limit, type Story, sampleOf } from './sample';
import { lineAcross } from './threshold-line';
import { secondsBack, timesOf } from './time-range';
import { bandOf } from './usual-band';

/** What graphs of one dashboard share. */
export interface ChartContext {
  readonly seed: string;
  readonly story: Story;
  /** Regions in the order of their colours. */
  readonly regions: readonly string[];
  /** Where graphs end, in milliseconds since 1970. */
  readonly endMs: number;
  readonly start?: string | undefined;
}

/** A graph with sample data as SVG, drawn without a browser. */
export function chartOf(
  properties: WidgetProperties,
  context: ChartContext,
  size: { readonly width: number; readonly height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(optionOf(properties, context));
    return quiet(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Without what only matters under a mouse. Its names count all graphs of a process: two pages of the same dashboard would differ. */
const quiet = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/zr\d+-/g, '');

/** What each line of a widget shows: `[time, value]`. */
export function valuesOf(properties: WidgetProperties, context: ChartContext): readonly (readonly [Line, Points])[] {
  const rangeSeconds = secondsBack(properties.start ?? context.start);
  return linesOf(properties).map((line) => {
    const times = timesOf(context.endMs, rangeSeconds, line.period);
    const values = sampleOf(line, times.length, { ...context, limit: limitOf(line, properties) });
    return [line, times.map((time, at) => [time, values[at] ?? 0] as const)];
  });
}

function optionOf(properties: WidgetProperties, context: ChartContext): EChartsCoreOption {
  const { yAxis = {}, annotations, stacked = false } = properties;
  const drawn = valuesOf(properties, context);
  const metrics = drawn.filter(([{ expression }]) => expression === undefined);
  const colors = colorsOf(
    metrics.map(([{ region }]) => region),
    context.regions,
  );
  const thresholds = annotations?.horizontal ?? [];
  const right = metrics.some(([line]) => line.right);
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', fontSize: 10, color: ink.text },
    grid: { left: 8, right: right ? 8 : 14, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: ink.axis } },
      axisTick: { show: false },
      splitNumber: 4,
      axisLabel: {
        fontSize: 9,
        color: ink.faint,
        hideOverlap: true,
        formatter: { day: '{d} {MMM}', hour: '{HH}:{mm}' },
      },
    },
    yAxis: [
      axisOf(yAxis.left, 'left', topOf(metrics, thresholds, { right: false, stacked })),
      ...(right ? [axisOf(yAxis.right, 'right', topOf(metrics, thresholds, { right: true, stacked }))] : []),
    ],
    series: [
      ...metrics.map(([line, data], at) => ({
        type: 'line',
        name: line.label,
        data: data.map(([time, value]) => [time, Number.isNaN(value) ? null : value]),
        yAxisIndex: line.right ? 1 : 0,
        showSymbol: data.some(([, value]) => Number.isNaN(value)),
        lineStyle: { width: 1.4, color: colors[at] },
        itemStyle: { color: colors[at] },
        ...(stacked && { stack: 'all', areaStyle: { opacity: 0.35 } }),
      })),
      ...metrics.flatMap(([line, data], at) => bandOf(line, data, drawn, String(colors[at]))),
      ...thresholds.map(lineAcross),
    ],
  };
}

const axisOf = (
  axis: { readonly label?: string; readonly min?: number; readonly max?: number } = {},
  side: string,
  top: number,
) => ({
  type: 'value',
  name: axis.label ?? '',
  nameGap: 8,
  nameTextStyle: { fontSize: 9, color: ink.faint, align: side },
  min: axis.min ?? 0,
  max: axis.max ?? top,
  splitNumber: 3,
  splitLine: { show: side === 'left', lineStyle: { color: ink.grid } },
  axisLabel: { fontSize: 9, color: ink.faint, formatter: shortFigure, showMaxLabel: axis.max !== undefined },
});

/** Every threshold is in sight, as CloudWatch keeps it; areas that are stacked reach as high as all of them together. */
function topOf(
  metrics: readonly (readonly [Line, Points])[],
  thresholds: readonly Threshold[],
  { right, stacked }: { readonly right: boolean; readonly stacked: boolean },
): number {
  const peaks = metrics
    .filter(([line]) => line.right === right)
    .map(([, points]) => Math.max(...points.map(([, value]) => value || 0)));
  const limits = thresholds.filter(({ yAxis }) => (yAxis === 'right') === right).map(({ value }) => value);
  const top = Math.max(stacked ? peaks.reduce((sum, peak) => sum + peak, 0) : Math.max(0, ...peaks), ...limits);
  return top > 0 ? 1.12 * top : 1;
}

/** The strictest threshold on the axis of a line. */
function limitOf(line: Line, { annotations }: WidgetProperties): Limit | undefined {
  const limits = (annotations?.horizontal ?? []).filter(({ yAxis }) => (yAxis === 'right') === line.right);
  const [strictest] = [...limits].sort((one, other) => one.value - other.value);
  return strictest && { value: strictest.value, below: strictest.fill === 'below' };
}
