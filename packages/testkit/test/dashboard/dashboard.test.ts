import * as fc from 'fast-check';
import { type DashboardBody, renderDashboard, type Widget } from '../../src/dashboard';
import { linesOf } from '../../src/dashboard/line';
import { markdownToHtml } from '../../src/dashboard/markdown';
import { sampleOf } from '../../src/dashboard/sample';
import { secondsBack, timesOf } from '../../src/dashboard/time-range';

const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const graph: Widget = {
  ...at(8, 3, 16, 6),
  type: 'metric',
  properties: {
    title: 'CPU <both>',
    view: 'timeSeries',
    stacked: false,
    region: 'us-east-1',
    period: 60,
    metrics: [
      ['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', 'orders', { label: 'old', region: 'us-west-2', id: 'm1' }],
      ['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', { Ref: 'Instance' }],
      [{ expression: 'ANOMALY_DETECTION_BAND(m1, 3)', label: 'old, usual', id: 'm1usual', region: 'us-west-2' }],
    ],
    annotations: { horizontal: [{ label: 'Warning above', value: 90, color: '#ff9900', fill: 'above' }] },
  },
};
const body: DashboardBody = {
  start: '-PT3H',
  widgets: [
    {
      ...at(0, 0, 24, 2),
      type: 'text',
      properties: { markdown: '## orders\n[runbook](https://wiki.example.com/a(b))' },
    },
    {
      ...at(0, 3, 8, 6),
      type: 'alarm',
      properties: {
        title: 'Alarms',
        alarms: ['cpu', 'lag', 'disk'].map((name) => `arn:aws:cloudwatch:us-east-1:111122223333:alarm:${name}`),
      },
    },
    graph,
    {
      ...at(0, 9, 8, 3),
      type: 'metric',
      properties: {
        title: 'Cutover',
        view: 'singleValue',
        region: 'us-east-1',
        period: 60,
        metrics: [['AWS/States', 'ExecutionsStarted', 'StateMachineArn', 'x', { label: 'Started', stat: 'Sum' }]],
      },
    },
    { ...at(8, 9, 16, 3), type: 'log', properties: { title: 'Errors', query: "SOURCE 'a' | fields @message" } },
  ],
};
const options = { title: 'rl-orders', from: 'us-west-2', to: 'us-east-1' } as const;
const html = renderDashboard(body, { ...options, states: { cpu: 'ALARM', lag: 'INSUFFICIENT_DATA' } });

describe('a picture of a dashboard', () => {
  test('puts every widget where the body puts it', () => {
    expect([...html.matchAll(/grid-area:([^"]+)"/g)].map(([, area]) => area)).toEqual([
      '1/1/span 2/span 24',
      '4/1/span 6/span 8',
      '4/9/span 6/span 16',
      '10/1/span 3/span 8',
      '10/9/span 3/span 16',
    ]);
  });

  test('needs nothing else: no script, nothing loaded, and text is text', () => {
    expect(html.match(/<script|<link|<img|src=|url\(http|CPU <both>/g)).toBeNull();
    expect(html.match(/<svg /g)).toHaveLength(1);
  });

  test('is the same for the same body, the JSON of it too, and another one for another seed', () => {
    const again = renderDashboard(JSON.stringify(body), {
      ...options,
      states: { cpu: 'ALARM', lag: 'INSUFFICIENT_DATA' },
    });
    // Not toBe: what differs would be printed whole.
    expect(again === html).toBe(true);
    expect(renderDashboard(body, { ...options, seed: 'another' }) === renderDashboard(body, options)).toBe(false);
  });

  test('shows thresholds, alarms by their state, numbers and queries', () => {
    expect(html.includes('Warning above 90')).toBe(true);
    expect([...html.matchAll(/class="state (\w+)"[^>]*><b>([^<]+)</g)].map(([, ...found]) => found)).toEqual([
      ['ALARM', 'In alarm'],
      ['INSUFFICIENT_DATA', 'No data'],
      ['OK', 'OK'],
    ]);
    expect(html.match(/<strong>1<\/strong><span>Started<\/span>/g)).toHaveLength(1);
    expect(html.includes('SOURCE &#39;a&#39; | fields @message')).toBe(true);
  });
});

test('rows are read with what the widget says where they say nothing; an object may be the value of a dimension', () => {
  expect(
    linesOf(graph.properties).map(({ label, region, metricName, expression }) => [
      label,
      region,
      metricName || expression,
    ]),
  ).toEqual([
    ['old', 'us-west-2', 'CPUUtilization'],
    ['CPUUtilization', 'us-east-1', 'CPUUtilization'],
    ['old, usual', 'us-west-2', 'ANOMALY_DETECTION_BAND(m1, 3)'],
  ]);
});

test('sample data stays on the good side of a threshold, whatever the metric', () => {
  const metric = fc.constantFrom(
    'CPUUtilization',
    'FreeStorageSpace',
    'ReplicaLag',
    'ReadLatency',
    'DatabaseConnections',
    'X',
  );
  fc.assert(
    fc.property(
      metric,
      fc.double({ min: 0.01, max: 1e12, noNaN: true }),
      fc.boolean(),
      fc.string(),
      (metricName, value, below, seed) => {
        const line = { metricName, label: '', region: 'us-west-2', identity: 'one' };
        const values = sampleOf(line, 60, { seed, story: { cutoverAt: 0.6 }, limit: { value, below } });
        expect(values.every((one) => (below ? one >= value : one <= value))).toBe(true);
      },
    ),
  );
});

test('clients go over from one region to the other', () => {
  const requests = (region: string) => {
    const line = { metricName: 'RequestCount', label: '', region, identity: region };
    const story = { from: 'us-west-2', to: 'us-east-1', cutoverAt: 0.5 };
    const values = sampleOf(line, 100, { seed: 'a', story });
    return [values[10] ?? 0, values[90] ?? 0] as const;
  };
  const [[oldBefore, oldAfter], [newBefore, newAfter]] = [requests('us-west-2'), requests('us-east-1')];
  expect(oldBefore).toBeGreaterThan(10 * oldAfter);
  expect(newAfter).toBeGreaterThan(10 * newBefore);
});

test('time looks back as far as the body says', () => {
  expect(['-PT3H', '-P14D', '-P1DT2H30M', undefined, 'yesterday'].map(secondsBack)).toEqual([
    10_800, 1_209_600, 95_400, 10_800, 10_800,
  ]);
  expect(timesOf(600_000, 300, 60)).toEqual([360_000, 420_000, 480_000, 540_000, 600_000]);
  expect(timesOf(0, 1_209_600, 60).length).toBeLessThanOrEqual(180);
});

test('markdown: headings, links with brackets in them, strong, code, lists; never markup of its own', () => {
  expect(markdownToHtml('## a\n**b** `c`\n\n- d\n- [e](https://f/?~(g))\n\n<i>h</i> [x](javascript:y)')).toBe(
    [
      '<h2>a</h2><p><strong>b</strong> <code>c</code></p>',
      '<ul><li>d</li><li><a href="https://f/?~(g)">e</a></li></ul>',
      '<p>&#60;i&#62;h&#60;/i&#62; [x](javascript:y)</p>',
    ].join('\n'),
  );
});
