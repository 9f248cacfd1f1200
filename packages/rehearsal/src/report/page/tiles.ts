import type { RehearsalReport } from '../../contract/result';
import { type Figure, measuresOf, verdictsOf } from '../figures';
import { type Html, html } from './html';

/** Verdicts and figures, one tile each. */
export const tiles = (report: RehearsalReport): Html => html`<section aria-label="Result">
<div class="tiles verdicts">${verdictsOf(report).map(tile)}</div>
<div class="tiles">${measuresOf(report).map(tile)}</div>
</section>`;

function tile({ key, title, text, note, good }: Figure): Html {
  const mark = good ? '✓' : '✗';
  return html`<div class="tile${good === undefined ? '' : good ? ' good' : ' bad'}">
<span class="title">${good === undefined ? undefined : html`<span class="mark">${mark}</span> `}${title}</span>
<strong data-figure="${key}">${text}</strong>
<span class="note">${note}</span>
</div>`;
}
