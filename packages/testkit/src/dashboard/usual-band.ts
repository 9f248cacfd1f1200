import type { Line, Points } from './line';

/** The band that CloudWatch would learn: `ANOMALY_DETECTION_BAND(m1, 2)` around the line `m1`. */
export function bandOf(line: Line, points: Points, drawn: readonly (readonly [Line, Points])[], color: string) {
  const asked = drawn.find(([{ expression = '' }]) => line.id !== undefined && expression.includes(`BAND(${line.id},`));
  if (asked === undefined) return [];
  const middle = smoothed(points.map(([, value]) => value));
  const half = 0.35 * Math.max(...middle, 0.001);
  const band = (data: Points, opacity: number) => ({
    type: 'line',
    name: asked[0].label,
    data,
    stack: `band ${line.id}`,
    yAxisIndex: line.right ? 1 : 0,
    showSymbol: false,
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { color, opacity },
  });
  const low = middle.map((value) => Math.max(0, value - half));
  return [
    band(
      points.map(([time], at) => [time, low[at] ?? 0] as const),
      0,
    ),
    band(
      points.map(([time], at) => [time, (middle[at] ?? 0) + half - (low[at] ?? 0)] as const),
      0.12,
    ),
  ];
}

const smoothed = (values: readonly number[]): readonly number[] =>
  values.map((_, at) => {
    const near = values.slice(Math.max(0, at - 12), at + 13);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
