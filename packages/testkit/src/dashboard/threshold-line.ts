import type { Threshold } from './body';
import { shortFigure } from './figures';

/** A dashed line with its label, and what is unwell shaded. */
export const lineAcross = ({ value, label = '', color = '#d13212', fill, yAxis }: Threshold) => ({
  type: 'line',
  name: label,
  data: [],
  yAxisIndex: yAxis === 'right' ? 1 : 0,
  markLine: {
    silent: true,
    symbol: 'none',
    lineStyle: { color, width: 1, type: [4, 3], opacity: 0.9 },
    label: {
      formatter: `${label} ${shortFigure(value)}`,
      position: yAxis === 'right' ? 'insideStartTop' : 'insideEndTop',
      fontSize: 9,
      color,
      opacity: 0.9,
    },
    data: [{ yAxis: value }],
  },
  ...((fill === 'above' || fill === 'below') && {
    markArea: {
      silent: true,
      itemStyle: { color, opacity: 0.05 },
      data: [[{ yAxis: value }, fill === 'below' ? { yAxis: 0 } : { y: 24 }]],
    },
  }),
});
