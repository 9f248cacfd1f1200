import type { RehearsalReport, StepRecord } from '../../contract/result';
import { duration } from '../duration';
import { findingText } from '../finding-text';
import { lengthOf, succeeded } from '../step-status';
import { type Html, html } from './html';

/** Every step with what it took, a bar at its place in time, and what it found. */
export function stepsTable({ steps }: RehearsalReport): Html {
  const endMs = Math.max(1, ...steps.map(({ untilMs }) => untilMs));
  return html`<section>
<h2>Steps <small>${steps.length}</small></h2>
<div class="scroll"><table class="steps">
<thead><tr><th>Step</th><th class="number">Began</th><th class="number">Took</th><th class="number">Calls</th><th>Status</th><th class="when">When</th></tr></thead>
<tbody>${steps.map((step) => row(step, endMs))}</tbody>
</table></div>
</section>`;
}

function row(step: StepRecord, endMs: number): Html {
  const good = succeeded(step);
  const left = (100 * step.fromMs) / endMs;
  const width = Math.max(0.3, (100 * lengthOf(step)) / endMs);
  return html`<tr>
<td>${step.step}${remarks(step)}</td>
<td class="number">${duration(step.fromMs)}</td>
<td class="number">${duration(lengthOf(step))}</td>
<td class="number">${step.calls}</td>
<td class="${good ? 'good' : 'bad'}">${good ? '✓' : '✗'} ${step.status}</td>
<td class="when"><span class="bar${good ? '' : ' bad'}" style="margin-left:${left.toFixed(2)}%;width:${width.toFixed(2)}%"></span></td>
</tr>`;
}

/** Findings of a step that was not done are open; remarks on one that was are there for who asks. */
function remarks(step: StepRecord): Html | undefined {
  const lines = [...step.findings.map(findingText), ...step.errors.map((error) => `error: ${error}`)];
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => html`<li>${line}</li>`);
  const title = `${lines.length} ${lines.length === 1 ? 'remark' : 'remarks'}`;
  return succeeded(step)
    ? html`<details><summary>${title}</summary><ul>${items}</ul></details>`
    : html`<details open><summary>${title}</summary><ul>${items}</ul></details>`;
}
