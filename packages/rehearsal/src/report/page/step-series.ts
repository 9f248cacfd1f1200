import type { CustomSeriesOption } from 'echarts';
import type { StepRecord } from '../../contract/result';
import { laneOf, succeeded } from '../step-status';
import type { Panels } from './panels';

/** Narrowest bar in units of the chart: a step that took no time is seen too. */
const NARROWEST = 3;
const THICKNESS = 14;
/** Units that a letter of a label takes, at most. */
const LETTER = 6.2;

/** Steps as bars in the lane of their part; those that are long enough say their name. */
export const stepSeries = (steps: readonly StepRecord[], { lanes }: Panels): CustomSeriesOption => ({
  type: 'custom',
  name: 'steps',
  xAxisIndex: 0,
  yAxisIndex: 0,
  silent: true,
  data: steps.map(({ step, fromMs, untilMs }) => [fromMs, untilMs, lanes.indexOf(laneOf(step))]),
  encode: { x: [0, 1], y: 2 },
  renderItem: ({ dataIndex }, api) => {
    const step = steps[dataIndex];
    const [left = 0, middle = 0] = api.coord([api.value(0), api.value(2)]);
    const [right = 0] = api.coord([api.value(1), api.value(2)]);
    const width = Math.max(NARROWEST, right - left);
    const label = shortName(step?.step ?? '');
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: left, y: middle - THICKNESS / 2, width, height: THICKNESS, r: 2 },
          // The edge keeps a step apart from the one that follows at once.
          style: {
            fill: step !== undefined && succeeded(step) ? 'var(--step)' : 'var(--bad)',
            stroke: 'var(--surface)',
            lineWidth: 1,
          },
        },
        ...(label.length * LETTER < width
          ? [
              {
                type: 'text' as const,
                style: {
                  text: label,
                  x: left + width / 2,
                  y: middle,
                  align: 'center' as const,
                  verticalAlign: 'middle' as const,
                  fontSize: 11,
                  fill: 'var(--surface)',
                },
              },
            ]
          : []),
      ],
    };
  },
});

/** Without its part: the lane says that. */
const shortName = (step: string): string => step.replace(/^(help: )?(undo )?[^:]+: /, '$1$2');
