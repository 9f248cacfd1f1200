import type { RehearsalReport } from '../../contract/result';
import { type Html, html, raw } from './html';
import { timelineChart } from './timeline-chart';

/** The timeline with its legend and the line that reads a moment out. */
export const timelineSection = (report: RehearsalReport): Html => html`<section>
<h2>Timeline</h2>
<p class="legend">
<span><i class="swatch source"></i>source region</span>
<span><i class="swatch target"></i>target region</span>
<span><i class="swatch requests"></i>requests</span>
<span><i class="swatch failed"></i>failed, refused</span>
<span><i class="swatch p50"></i>p50</span>
<span><i class="swatch p99"></i>p99</span>
<span><i class="swatch step"></i>step</span>
${report.faults.length === 0 ? undefined : html`<span><i class="swatch fault"></i>fault</span>`}
</p>
<p id="reading" class="note" aria-hidden="true">Point at the timeline to read a moment.</p>
<div class="scroll"><figure id="timeline" aria-label="Steps, request rate, latency, writes per region and weights against time; the same figures stand in the tables below">${raw(timelineChart(report))}<i id="cursor" hidden></i></figure></div>
</section>`;
