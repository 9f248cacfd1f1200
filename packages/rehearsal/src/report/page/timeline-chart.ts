import { init } from 'echarts';
import type { RehearsalReport } from '../../contract/result';
import { CHART_WIDTH, panelsOf } from './panels';
import { timelineOption } from './timeline-option';

/** The timeline as SVG, drawn here: the page needs no library to show it. */
export function timelineChart(report: RehearsalReport): string {
  const panels = panelsOf(report);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height: panels.height });
  try {
    chart.setOption(timelineOption(report, panels));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
