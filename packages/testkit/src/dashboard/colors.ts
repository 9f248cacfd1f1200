/** Shades of one region: the first is the plain one. Regions are told apart by hue, metrics by shade. */
const hues: readonly (readonly string[])[] = [
  ['#4c78b5', '#8fb0dc', '#2c4f82', '#b9cdea', '#6f8fc0', '#1d3557'],
  ['#3a9d87', '#86ccb9', '#23705f', '#b4e0d3', '#5fb29f', '#154a3f'],
  ['#a0709e', '#cba6c9', '#74486f', '#e0c9df'],
];

/** The colour of each line of a widget. */
export function colorsOf(regions: readonly string[], known: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return regions.map((region) => {
    const shades = hues[Math.max(0, known.indexOf(region)) % hues.length] ?? [];
    const at = used.get(region) ?? 0;
    used.set(region, at + 1);
    return shades[at % shades.length] ?? '#4c78b5';
  });
}

/** What is written and drawn besides lines. */
export const ink = { text: '#3d4752', faint: '#8a949e', grid: '#edf0f3', axis: '#ccd2d8' } as const;
