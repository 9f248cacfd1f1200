import type { RehearsalReport } from '../../contract/result';
import { laneOf } from '../step-status';

/** Units of the chart from edge to edge; the page scales it. */
export const CHART_WIDTH = 1200;
/** Where its time begins and ends. The page's script reads moments by them. */
export const PLOT_LEFT = 92;
export const PLOT_RIGHT = CHART_WIDTH - 24;

/** A panel of the timeline: all share one axis of time. */
export interface Panel {
  readonly title: string;
  /** Of its title. */
  readonly titleTop: number;
  readonly top: number;
  readonly height: number;
}

/** Where the panels lie, and what time they cover. */
export interface Panels {
  readonly steps: Panel;
  readonly rate: Panel;
  readonly latency: Panel;
  readonly writes: Panel;
  readonly weights: Panel;
  /** Of the whole chart. */
  readonly height: number;
  /** Parts whose steps have a lane of their own, in the order in which they begin. */
  readonly lanes: readonly string[];
  /** Milliseconds since the rehearsal began at which the axis ends. */
  readonly endMs: number;
}

const LANE = 26;
const GRAPH = 92;
const GAP = 40;

/** Lays the panels of a report below each other: steps by lanes, then the graphs. */
export function panelsOf({ steps, timeline }: RehearsalReport): Panels {
  const lanes = [...new Set(steps.map(({ step }) => laneOf(step)))];
  const stepsPanel = { title: 'Steps', titleTop: 10, top: 50, height: Math.max(1, lanes.length) * LANE };
  const graph = (title: string, index: number): Panel => {
    const top = stepsPanel.top + stepsPanel.height + GAP + index * (GRAPH + GAP);
    return { title, titleTop: top - 22, top, height: GRAPH };
  };
  return {
    steps: stepsPanel,
    rate: graph('Requests per second', 0),
    latency: graph('Latency in ms', 1),
    writes: graph('Writes per second, by region', 2),
    weights: graph('Weights of clients', 3),
    height: stepsPanel.top + stepsPanel.height + 4 * (GRAPH + GAP) + 32,
    lanes,
    endMs: Math.max(1_000, ...steps.map(({ untilMs }) => untilMs), ...timeline.map(({ atMs }) => atMs + 1_000)),
  };
}
