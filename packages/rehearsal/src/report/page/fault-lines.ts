import type { LineSeriesOption } from 'echarts';
import type { FaultRecord } from '../../contract/result';

/** Faults as lines through a panel. Their names stand above the first panel, once each: some strike at every step. */
export const faultLines = (faults: readonly FaultRecord[], panel: number, endMs: number): LineSeriesOption => ({
  type: 'line',
  name: `faults ${panel}`,
  xAxisIndex: panel,
  yAxisIndex: panel,
  data: [],
  silent: true,
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color: 'var(--fault)', type: 'solid', width: 1, opacity: 0.7 },
    data: faults.map(({ name, atMs }, index) => ({
      name,
      xAxis: atMs,
      label: {
        show: panel === 0 && faults.findIndex((fault) => fault.name === name) === index,
        formatter: '{b}',
        color: 'var(--fault)',
        opacity: 1,
        position: 'start',
        align: sideOf(atMs / endMs),
      },
    })),
  },
});

/** A name near an edge goes to the inside of it. */
function sideOf(share: number): 'left' | 'center' | 'right' {
  if (share < 0.1) return 'left';
  return share > 0.9 ? 'right' : 'center';
}
