import type { RehearsalReport } from '../../contract/result';
import { askedFor, meaningOf } from '../in-words';
import { html, raw } from './html';
import { lists } from './lists';
import { permissions } from './permissions';
import { script } from './script';
import { secondsTable } from './seconds-table';
import { stepsTable } from './steps-table';
import { style } from './style';
import { tiles } from './tiles';
import { timelineSection } from './timeline-section';

/**
 * The report as one page: it loads nothing, holds the report itself as JSON (element `report`), and shows the same without its script.
 * Elements with `data-figure` show the figure of that name.
 */
export function pageOf(report: RehearsalReport): string {
  const { outcome, ok } = report;
  const title = `Rehearsal: ${outcome}, ${ok ? 'ok' : 'not ok'}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>Rehearsal of a cutover <span id="verdict" class="${ok ? 'good' : 'bad'}">${ok ? '✓ ok' : '✗ not ok'}</span></h1>
<p>The app's own state machine carried its cutover out on one machine, against real databases and live clients. It ended as ${outcome}: ${meaningOf(outcome)}.</p>
<p>${askedFor(report)}. Nothing of AWS was called: <a href="#stand-ins">what stood in for it</a>.</p>
</header>
<main>
${tiles(report)}
${timelineSection(report)}
${stepsTable(report)}
${lists(report)}
${permissions(report)}
${secondsTable(report)}
</main>
<script type="application/json" id="report">${raw(embedded(report))}</script>
<script>${raw(script)}</script>
</body>
</html>
`.html;
}

/** JSON that no HTML parser takes for the end of its element. */
const embedded = (report: RehearsalReport): string => JSON.stringify(report).replaceAll('<', '\\u003c');
