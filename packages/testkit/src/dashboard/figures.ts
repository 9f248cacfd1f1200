/** A figure as an axis shows it: `1.5k`, `42G`, `0.004`. */
export function shortFigure(value: number): string {
  const [unit, suffix] = units.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const scaled = value / unit;
  return `${Number(scaled.toPrecision(3))}${suffix}`;
}

const units: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];
