import { alarmNameOf, arns } from '@regionlift/migration/core';
import * as fc from 'fast-check';
import type { MetricWidget, Widget } from '../../src/core';
import { metric, migrationPlan, panel, planOf, signal, web } from './sample';
import { titleOf, widgetsOf } from './widgets';

describe('whatever parts declare (OBS-6)', () => {
  const anyPanel = (fewest: number, most: number) =>
    fc.record({
      lines: fc.integer({ min: fewest, max: most }),
      glance: fc.boolean(),
      view: fc.constantFrom('LINES' as const, 'STACKED' as const, 'NUMBERS' as const),
    });
  const anyPart = fc.record({
    panels: fc.oneof(
      { weight: 6, arbitrary: fc.array(anyPanel(1, 12), { maxLength: 7 }) },
      { weight: 1, arbitrary: fc.array(anyPanel(1, 2), { minLength: 150, maxLength: 250 }) },
      { weight: 1, arbitrary: fc.array(anyPanel(240, 1_100), { minLength: 1, maxLength: 4 }) },
    ),
    signals: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.integer({ min: 90, max: 230 }) },
    ),
    anomaly: fc.boolean(),
    severity: fc.constantFrom('CRITICAL' as const, 'WARNING' as const),
  });
  const anyParts = fc.array(anyPart, { minLength: 1, maxLength: 6 }).map((parts) =>
    parts.map(({ panels, signals, anomaly, severity }, part) =>
      web({
        name: `part${part}`,
        signals: Array.from({ length: signals }, (_, number) =>
          signal({ name: `s${number}`, anomaly, severity, dimensions: { Part: String(part), Line: String(number) } }),
        ),
        panels: panels.map(({ lines, glance, view }, number) =>
          panel({
            title: `Panel ${number}`,
            glance,
            view,
            metrics: Array.from({ length: lines }, (_, line) =>
              metric({
                label: `l${line}`,
                dimensions: { Part: String(part), Line: String(line) },
                metricName: `M${number}`,
              }),
            ),
          }),
        ),
      }),
    ),
  );
  const weigh = (widget: Widget): number => (widget.type === 'metric' ? widget.properties.metrics.length : 0);

  test('no dashboard, no widget is larger than CloudWatch takes', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const { body } of planOf({}, { parts }).dashboards) {
          expect(body.widgets.length).toBeLessThanOrEqual(500);
          expect(body.widgets.reduce((sum, widget) => sum + weigh(widget), 0)).toBeLessThanOrEqual(2_500);
          expect(Math.max(...body.widgets.map(weigh))).toBeLessThanOrEqual(500);
          const states = body.widgets.flatMap((widget) =>
            widget.type === 'alarm' ? [widget.properties.alarms.length] : [],
          );
          expect(states.filter((alarms) => alarms < 1 || alarms > 100)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('widgets stand on the grid of 24, and none covers another', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        for (const { body } of planOf({}, { parts }).dashboards) {
          const taken = new Set<string>();
          let cells = 0;
          for (const { x, y, width, height } of body.widgets) {
            const whole = [x, y, width, height].every(Number.isInteger);
            if (!whole || x < 0 || y < 0 || width < 1 || height < 1 || x + width > 24) throw new Error(`${x} ${width}`);
            cells += width * height;
            for (let column = x; column < x + width; column++)
              for (let row = y; row < y + height; row++) taken.add(`${column},${row}`);
          }
          expect(taken.size).toBe(cells);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('every panel stands in its section once and on top when it is wanted there, with all of its metrics', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const shown = widgetsOf(planOf({}, { parts }));
        const lines = (belongs: (title: string) => boolean) =>
          shown.flatMap((widget) =>
            widget.type === 'metric' && belongs(widget.properties.title)
              ? widget.properties.metrics.filter((row) => row.length > 1).map((row) => row.slice(0, -1).join('|'))
              : [],
          );
        for (const { name, panels } of parts)
          for (const { title, glance, metrics } of panels) {
            const expected = metrics.map(({ namespace, metricName, dimensions }) =>
              [namespace, metricName, ...Object.entries(dimensions).flat()].join('|'),
            );
            const exactly = (base: string) => (shownTitle: string) =>
              shownTitle === base || (shownTitle.startsWith(`${base} (`) && / of \d+\)$/.test(shownTitle));
            expect(lines(exactly(`${name}: ${title}`))).toEqual(expected);
            expect(lines(exactly(`${title} (${name})`))).toEqual(glance ? expected : []);
          }
      }),
      { numRuns: 25 },
    );
  });

  test('every alarm stands with its part exactly once, and no two widgets have one title', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const migration = migrationPlan();
        const shown = widgetsOf(planOf({}, { parts }));
        const titles = shown.map(titleOf).filter((title) => title !== undefined);
        expect(new Set(titles).size).toBe(titles.length);
        for (const { name, signals } of parts) {
          const alarms = shown.flatMap((widget) =>
            widget.type === 'alarm' && widget.properties.title.startsWith(`${name}: alarms`)
              ? widget.properties.alarms
              : [],
          );
          expect(new Set(alarms).size).toBe(alarms.length);
          expect(alarms.slice(0, signals.length)).toEqual(
            signals.map((one) => arns.alarm(migration, one.region, alarmNameOf(migration, name, one))),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    [500, ['web: Response time']],
    [501, ['web: Response time (1 of 2)', 'web: Response time (2 of 2)']],
  ])('%i metrics stand in %j', (lines, titles) => {
    const metrics = Array.from({ length: lines }, (_, line) => metric({ label: `l${line}` }));
    const shown = widgetsOf(planOf({}, { parts: [web({ panels: [panel({ glance: false, metrics })] })] })).map(titleOf);
    expect(shown.filter((title) => title?.startsWith('web: Response time'))).toEqual(titles);
  });

  test('a line and its band stay together', () => {
    const metrics = Array.from({ length: 300 }, (_, line) => metric({ label: `l${line}` }));
    const parts = [web({ signals: [signal({ anomaly: true })], panels: [panel({ glance: false, metrics })] })];
    const [first, second] = widgetsOf(planOf({}, { parts })).filter(
      (widget): widget is Extract<Widget, MetricWidget> =>
        widget.type === 'metric' && widget.properties.title.startsWith('web: Response time'),
    );
    expect([first, second].map((widget) => widget?.properties.metrics.length)).toEqual([500, 100]);
    expect(JSON.stringify(second?.properties.metrics[1])).toContain('ANOMALY_DETECTION_BAND(m251, 3)');
  });

  test.each([
    [98, ['web: alarms']],
    [99, ['web: alarms (1 of 2)', 'web: alarms (2 of 2)']],
  ])('%i alarms of a part and two of observability stand in %j', (count, titles) => {
    const signals = Array.from({ length: count }, (_, number) => signal({ name: `s${number}` }));
    const parts = [web({ signals, logs: [], canary: web().canary && { ...web().canary, paths: [] } } as never)];
    const shown = widgetsOf(planOf({}, { parts })).map(titleOf);
    expect(shown.filter((title) => title?.startsWith('web: alarms'))).toEqual(titles);
  });

  test('a second dashboard has a name of its own, and each links to the others', () => {
    const wide = (name: string) =>
      web({
        name,
        panels: Array.from({ length: 4 }, (_, number) =>
          panel({
            title: `P${number}`,
            glance: false,
            metrics: Array.from({ length: 400 }, (_, line) => metric({ label: `l${line}` })),
          }),
        ),
      });
    const { dashboards } = planOf({}, { parts: [wide('one'), wide('two')] });
    expect(dashboards.map(({ id, dashboardName }) => [id, dashboardName])).toEqual([
      ['Dashboard', 'rl-orders-ops'],
      ['Dashboard2', 'rl-orders-ops-2'],
    ]);
    const openings = dashboards.map(
      ({
        body: {
          widgets: [opening],
        },
      }) => (opening?.type === 'text' ? opening.properties.markdown : ''),
    );
    expect(openings[0]).toContain('#dashboards/dashboard/rl-orders-ops-2)');
    expect(openings[0]).not.toContain('#dashboards/dashboard/rl-orders-ops)');
    expect(openings[1]).toContain(
      '[dashboard 1](https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/rl-orders-ops)',
    );
  });

  test('a section that fits on no dashboard is continued under its heading', () => {
    const panels = Array.from({ length: 8 }, (_, number) =>
      panel({
        title: `P${number}`,
        glance: false,
        metrics: Array.from({ length: 500 }, (_, line) => metric({ label: `l${line}` })),
      }),
    );
    const headings = widgetsOf(planOf({}, { parts: [web({ panels })] })).flatMap((widget) =>
      widget.type === 'text' && widget.properties.markdown.startsWith('## web') ? [widget.properties.markdown] : [],
    );
    expect(headings).toHaveLength(3);
    expect(headings.map((heading) => heading.endsWith('(continued)'))).toEqual([false, true, true]);
  });
});
