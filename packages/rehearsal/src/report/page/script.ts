import { CHART_WIDTH, PLOT_LEFT, PLOT_RIGHT } from './panels';

/** Reads a moment of the timeline out where the pointer is: the step under way and the figures of its second. */
export const script = `
const report = JSON.parse(document.getElementById('report').textContent);
const figure = document.getElementById('timeline');
const [cursor, reading] = [document.getElementById('cursor'), document.getElementById('reading')];
const idle = reading.textContent;
const endMs = Math.max(1000, ...report.steps.map((step) => step.untilMs), ...report.timeline.map((point) => point.atMs + 1000));
figure.addEventListener('pointermove', (event) => {
  const box = figure.getBoundingClientRect();
  const unit = (event.clientX - box.left) * ${CHART_WIDTH} / box.width;
  if (unit < ${PLOT_LEFT} || unit > ${PLOT_RIGHT}) return leave();
  const atMs = (unit - ${PLOT_LEFT}) / ${PLOT_RIGHT - PLOT_LEFT} * endMs;
  cursor.hidden = false;
  cursor.style.left = (event.clientX - box.left) + 'px';
  const near = 2 * endMs / box.width;
  const steps = report.steps.filter((step) => step.fromMs - near <= atMs && atMs <= step.untilMs + near);
  const point = report.timeline.findLast((one) => one.atMs <= atMs);
  reading.textContent = [
    (atMs / 1000).toFixed(1) + ' s',
    ...steps.map((step) => step.step + ' (' + step.status + ', ' + (step.untilMs - step.fromMs) + ' ms)'),
    ...(point ? [point.requests + ' requests, ' + point.failed + ' failed', 'p50 ' + Math.round(point.p50Ms) + ' ms, p99 ' + Math.round(point.p99Ms) + ' ms',
      'writes ' + point.sourceWrites + ' source, ' + point.targetWrites + ' target', 'weights ' + point.weights.source + ':' + point.weights.target] : []),
  ].join(' · ');
});
figure.addEventListener('pointerleave', leave);
function leave() {
  cursor.hidden = true;
  reading.textContent = idle;
}
`;
