import { outputReference } from '@regionlift/migration/core';
import { alerts, metric, migrationPlan, panel, planOf, signal, web } from './sample';
import { metricWidget } from './widgets';

describe('a graph (OBS-1)', () => {
  test('says every metric with its region, statistic and period', () => {
    expect(metricWidget('web: Response time').metrics).toEqual([
      [
        'AWS/ApplicationELB',
        'TargetResponseTime',
        'LoadBalancer',
        outputReference('WebLoadBalancerName'),
        { label: 'p99', region: 'us-east-1', stat: 'p99', period: 60 },
      ],
    ]);
  });

  test('draws the thresholds of alarms on the metrics that they watch', () => {
    expect(metricWidget('web: Response time').annotations).toEqual({
      horizontal: [{ label: 'Warning above', value: 3, color: '#ff9900', fill: 'above' }],
    });
    expect(metricWidget('assets: Failed replication').annotations).toEqual({
      horizontal: [{ label: 'Critical above', value: 0, color: '#d13212' }],
    });
  });

  test('draws the severity that a part was given, not its own', () => {
    const migration = migrationPlan({ alerts: { ...alerts, severityOf: { web: 'CRITICAL' } } });
    const shown = metricWidget('web: Response time', planOf({}, { migration }));
    expect(shown.annotations?.horizontal.map(({ label }) => label)).toEqual(['Critical above']);
  });

  test.each([
    ['another statistic of levels', metric({ statistic: 'p50' }), true],
    ['another period of levels', metric({ periodSeconds: 300 }), true],
    ['another region', metric({ region: 'us-west-2' }), false],
    ['other dimensions', metric({ dimensions: { LoadBalancer: 'other' } }), false],
    ['more dimensions', metric({ dimensions: { ...metric().dimensions, TargetGroup: 'b' } }), false],
    ['a sum', metric({ statistic: 'Sum' }), false],
  ])('a threshold on %s is drawn: %#', (_, line, drawn) => {
    const shown = metricWidget(
      'web: Response time',
      planOf({}, { parts: [web({ panels: [panel({ metrics: [line] })] })] }),
    );
    expect(shown.annotations !== undefined).toBe(drawn);
  });

  test.each([
    [60, true],
    [300, false],
  ])('a sum over %i seconds is judged by an alarm over 60: %s', (periodSeconds, drawn) => {
    const parts = [
      web({
        signals: [signal({ statistic: 'Sum' })],
        panels: [panel({ metrics: [metric({ statistic: 'Sum', periodSeconds })] })],
      }),
    ];
    expect(metricWidget('web: Response time', planOf({}, { parts })).annotations !== undefined).toBe(drawn);
  });

  test('two alarms at one height are one line, and the right axis has its own', () => {
    const parts = [
      web({
        signals: [
          signal(),
          signal({ name: 'again', statistic: 'p50' }),
          signal({ name: 'low', comparison: 'BELOW', threshold: 1 }),
        ],
        panels: [panel({ rightUnit: 'Seconds', metrics: [metric(), metric({ label: 'p50', axis: 'RIGHT' })] })],
      }),
    ];
    const shown = metricWidget('web: Response time', planOf({}, { parts }));
    expect(shown.annotations?.horizontal).toEqual([
      { label: 'Warning above', value: 3, color: '#ff9900', fill: 'above' },
      { label: 'Warning below', value: 1, color: '#ff9900', fill: 'below' },
      { label: 'Warning above', value: 3, color: '#ff9900', fill: 'above', yAxis: 'right' },
      { label: 'Warning below', value: 1, color: '#ff9900', fill: 'below', yAxis: 'right' },
    ]);
    expect(shown.yAxis).toEqual({
      left: { label: 'Seconds', min: 0, showUnits: false },
      right: { label: 'Seconds', min: 0, showUnits: false },
    });
  });

  test('of two alarms at one height the more severe is drawn', () => {
    const milder = signal({ name: 'mild', severity: 'WARNING' });
    const drawn = [
      [milder, signal({ severity: 'CRITICAL' })],
      [signal({ severity: 'CRITICAL' }), milder],
    ].map((signals) => metricWidget('web: Response time', planOf({}, { parts: [web({ signals })] })).annotations);
    const expected = { horizontal: [{ label: 'Critical above', value: 3, color: '#d13212', fill: 'above' }] };
    expect(drawn).toEqual([expected, expected]);
  });

  test('a line that belongs to one of several metrics says which', () => {
    const unhealthy = { metricName: 'UnHealthyHostCount', statistic: 'Maximum' } as const;
    const parts = [
      web({
        signals: [signal(), signal({ ...unhealthy, name: 'unhealthy', threshold: 0 })],
        panels: [panel({ metrics: [metric(), metric({ ...unhealthy, label: 'unhealthy' })] })],
      }),
    ];
    expect(
      metricWidget('web: Response time', planOf({}, { parts })).annotations?.horizontal.map(({ label }) => label),
    ).toEqual(['Warning above: TargetResponseTime', 'Warning above: UnHealthyHostCount']);
    const both = [web({ ...parts[0], signals: [signal(), signal({ ...unhealthy, name: 'unhealthy' })] })];
    expect(metricWidget('web: Response time', planOf({}, { parts: both })).annotations?.horizontal).toEqual([
      { label: 'Warning above', value: 3, color: '#ff9900', fill: 'above' },
    ]);
  });

  test('draws what is usual as a band, not as a line', () => {
    const parts = [web({ signals: [signal({ anomaly: true, threshold: 2 })] })];
    const shown = metricWidget('web: Response time', planOf({}, { parts }));
    expect(shown.annotations).toBeUndefined();
    expect(shown.metrics.map((row) => row.at(-1))).toEqual([
      { label: 'p99', region: 'us-east-1', stat: 'p99', period: 60, id: 'm1' },
      {
        expression: 'ANOMALY_DETECTION_BAND(m1, 2)',
        label: 'p99, usual',
        id: 'm1usual',
        region: 'us-east-1',
        period: 60,
      },
    ]);
  });

  test('what is usual of one statistic says nothing of another', () => {
    const parts = [
      web({ signals: [signal({ anomaly: true })], panels: [panel({ metrics: [metric({ statistic: 'p50' })] })] }),
    ];
    expect(metricWidget('web: Response time', planOf({}, { parts })).metrics).toHaveLength(1);
  });

  test.each([
    ['STACKED', true, 1],
    ['LINES', false, 2],
    ['NUMBERS', false, 1],
  ] as const)('a panel of %s is stacked: %s, and has %i rows for a metric with a band', (view, stacked, rows) => {
    const parts = [web({ signals: [signal({ anomaly: true })], panels: [panel({ view })] })];
    const shown = metricWidget('web: Response time', planOf({}, { parts }));
    expect([shown.stacked, shown.metrics.length]).toEqual([stacked, rows]);
  });

  test('numbers have neither axes nor thresholds; those of the cutover are of the whole range', () => {
    const parts = [web({ panels: [panel({ view: 'NUMBERS' })] })];
    const shown = metricWidget('web: Response time', planOf({}, { parts }));
    expect([shown.view, shown.yAxis, shown.annotations, shown.setPeriodToTimeRange]).toEqual([
      'singleValue',
      undefined,
      undefined,
      undefined,
    ]);
    const cutover = metricWidget('Cutover');
    expect([cutover.view, cutover.setPeriodToTimeRange]).toEqual(['singleValue', true]);
    expect(cutover.metrics.map(([, name, dimension, value]) => [name, dimension, value])).toEqual(
      ['Started', 'Succeeded', 'Failed', 'Aborted', 'TimedOut'].map((word) => [
        `Executions${word}`,
        'StateMachineArn',
        'arn:aws:states:us-east-1:111122223333:stateMachine:rl-orders-cutover',
      ]),
    );
  });

  test('metrics of a day are shown over two weeks', () => {
    const parts = [
      web({ panels: [panel({ metrics: [metric({ periodSeconds: 86_400 })] }), panel({ title: 'Other' })] }),
    ];
    const plan = planOf({}, { parts });
    expect(metricWidget('web: Response time', plan).start).toBe('-P14D');
    expect(metricWidget('web: Other', plan).start).toBeUndefined();
  });
});
