import type { RehearsalReport } from '../../contract/result';
import { type Html, html } from './html';

/** What the timeline shows, as figures: for who cannot see it, or wants to copy them. */
export const secondsTable = ({ timeline }: RehearsalReport): Html => html`<section>
<details>
<summary>Second by second: ${timeline.length}</summary>
<div class="scroll"><table>
<thead><tr><th class="number">Second</th><th class="number">Requests</th><th class="number">Failed</th><th class="number">p50 ms</th><th class="number">p99 ms</th><th class="number">Writes source</th><th class="number">Writes target</th><th class="number">Weight source</th><th class="number">Weight target</th></tr></thead>
<tbody>${timeline.map(
  (point) =>
    html`<tr>${[
      (point.atMs / 1_000).toFixed(1),
      point.requests,
      point.failed,
      Math.round(point.p50Ms),
      Math.round(point.p99Ms),
      point.sourceWrites,
      point.targetWrites,
      point.weights.source,
      point.weights.target,
    ].map((value) => html`<td class="number">${value}</td>`)}</tr>`,
)}</tbody>
</table></div>
</details>
</section>`;
