import type { WidgetProperties } from './body';
import { colorsOf } from './colors';
import { escapeHtml } from './escape';
import { linesOf } from './line';

/** The legend of a graph, as HTML: a row of text that wraps, which SVG could only guess the width of. */
export function legendOf(properties: WidgetProperties, regions: readonly string[]): string {
  const lines = linesOf(properties).filter(({ expression }) => expression === undefined);
  const colors = colorsOf(
    lines.map(({ region }) => region),
    regions,
  );
  const entries = lines.map(
    ({ label, right }, at) =>
      `<span><i style="background:${colors[at]}"></i>${escapeHtml(label)}${right ? ' (right)' : ''}</span>`,
  );
  return `<div class="legend">${entries.join('')}</div>`;
}
