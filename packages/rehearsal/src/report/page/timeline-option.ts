import type { EChartsOption, LineSeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { RehearsalReport, TimelinePoint } from '../../contract/result';
import { faultLines } from './fault-lines';
import { CHART_WIDTH, type Panel, type Panels, PLOT_LEFT, PLOT_RIGHT } from './panels';
import { stepSeries } from './step-series';

/** What ECharts draws: five panels below each other on one axis of time, faults as lines through all of them. */
export function timelineOption(report: RehearsalReport, panels: Panels): EChartsOption {
  const stack: readonly Panel[] = [panels.steps, panels.rate, panels.latency, panels.writes, panels.weights];
  const graph = (panel: Panel, name: string, color: string, value: (point: TimelinePoint) => number) =>
    line(stack.indexOf(panel), name, color, report.timeline, value);
  return {
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    title: stack.map(({ title, titleTop }) => ({
      text: title,
      left: PLOT_LEFT,
      top: titleTop,
      padding: 0,
      textStyle: { color: 'var(--soft)', fontSize: 12, fontWeight: 'normal' },
    })),
    grid: stack.map(({ top, height }) => ({ top, height, left: PLOT_LEFT, right: CHART_WIDTH - PLOT_RIGHT })),
    xAxis: stack.map((_, index) => timeAxis(index, index === stack.length - 1, panels.endMs)),
    yAxis: stack.map((panel, index) =>
      panel === panels.steps ? laneAxis(panels.lanes) : valueAxis(index, panel === panels.weights),
    ),
    series: [
      stepSeries(report.steps, panels),
      filled(graph(panels.rate, 'requests', 'var(--soft)', ({ requests }) => requests)),
      filled(graph(panels.rate, 'failed', 'var(--bad)', ({ failed }) => failed)),
      graph(panels.latency, 'p50', 'var(--p50)', ({ p50Ms }) => p50Ms),
      graph(panels.latency, 'p99', 'var(--p99)', ({ p99Ms }) => p99Ms),
      filled(graph(panels.writes, 'source writes', 'var(--source)', ({ sourceWrites }) => sourceWrites)),
      filled(graph(panels.writes, 'target writes', 'var(--target)', ({ targetWrites }) => targetWrites)),
      stepped(graph(panels.weights, 'source weight', 'var(--source)', ({ weights }) => weights.source)),
      stepped(graph(panels.weights, 'target weight', 'var(--target)', ({ weights }) => weights.target)),
      ...stack.map((_, index) => faultLines(report.faults, index, panels.endMs)),
    ],
  };
}

const timeAxis = (gridIndex: number, labelled: boolean, max: number): XAXisComponentOption => ({
  type: 'value',
  gridIndex,
  min: 0,
  max,
  axisLabel: {
    show: labelled,
    color: 'var(--soft)',
    showMaxLabel: false,
    formatter: (ms: number) => `${ms / 1_000} s`,
  },
  axisLine: { lineStyle: { color: 'var(--edge)' } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: 'var(--grid)' } },
});

const laneAxis = (lanes: readonly string[]): YAXisComponentOption => ({
  type: 'category',
  gridIndex: 0,
  inverse: true,
  data: [...lanes],
  axisLabel: { color: 'var(--ink)', interval: 0 },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, lineStyle: { color: 'var(--grid)' } },
});

const valueAxis = (gridIndex: number, share: boolean): YAXisComponentOption => ({
  type: 'value',
  gridIndex,
  min: 0,
  ...(share && { max: 100 }),
  splitNumber: 2,
  axisLabel: { color: 'var(--soft)' },
  splitLine: { lineStyle: { color: 'var(--grid)' } },
});

/** A point lies in the middle of its second. */
const line = (
  index: number,
  name: string,
  color: string,
  timeline: readonly TimelinePoint[],
  value: (point: TimelinePoint) => number,
): LineSeriesOption => ({
  type: 'line',
  name,
  xAxisIndex: index,
  yAxisIndex: index,
  data: timeline.map((point) => [point.atMs + 500, value(point)]),
  showSymbol: false,
  silent: true,
  emphasis: { disabled: true },
  lineStyle: { color, width: 2 },
});

const filled = (series: LineSeriesOption): LineSeriesOption => ({
  ...series,
  areaStyle: { color: series.lineStyle?.color ?? 'var(--soft)', opacity: 0.15 },
});

const stepped = (series: LineSeriesOption): LineSeriesOption => ({ ...series, step: 'middle' });
