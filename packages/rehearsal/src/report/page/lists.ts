import type { FaultRecord, RehearsalReport } from '../../contract/result';
import { duration } from '../duration';
import { type Html, html } from './html';

/** Faults that were injected, and what was not AWS, with what that leaves unproven. */
export const lists = ({ faults, standIns }: RehearsalReport): Html => html`<section>
<h2>Faults <small>${faults.length}</small></h2>
${
  faults.length === 0
    ? html`<p class="note">None was injected.</p>`
    : html`<table class="faults"><thead><tr><th>Fault</th><th>Expected end</th><th>Struck at</th></tr></thead>
<tbody>${[...new Set(faults.map(({ name }) => name))].map((name) => struck(faults.filter((fault) => fault.name === name)))}</tbody></table>`
}
</section>
<section id="stand-ins">
<h2>Stand-ins <small>${standIns.length}</small></h2>
<p class="note">Nothing of AWS was called. These answered in its place; what each does not prove stands beside it.</p>
<dl class="stand-ins">${standIns.map(({ title, limits }) => html`<div><dt>${title}</dt><dd>${limits}</dd></div>`)}</dl>
</section>`;

/** One row for a fault that struck once or often. */
const struck = (faults: readonly FaultRecord[]): Html => html`<tr>
<td>${faults[0]?.name}</td><td>${faults[0]?.expected}</td><td>${faults.map(({ atMs }) => duration(atMs)).join(', ')}</td>
</tr>`;
