import { migrationPlan, planOf, signal, web } from './sample';
import { titleOf, widgetsOf } from './widgets';

describe('the dashboard (OBS-1)', () => {
  test('begins with a glance: whose it is, abort signal, cutover, critical alarms, then the graphs that parts put on top', () => {
    const [opening, heading, ...rest] = widgetsOf();
    expect(opening?.type === 'text' && opening.properties.markdown.split('\n')[0]).toBe(
      '# orders · us-west-2 → us-east-1',
    );
    expect(heading?.type === 'text' && heading.properties.markdown).toBe('## At a glance');
    expect(rest.slice(0, 5).map(titleOf)).toEqual([
      'Abort signal',
      'Cutover',
      'Critical alarms',
      'Failed replication (assets)',
      'Response time (web)',
    ]);
  });

  test('goes on with the cutover, each part under its heading, and what failed', () => {
    const below = widgetsOf().slice(7);
    expect(
      below.map(
        (widget) => titleOf(widget) ?? (widget.type === 'text' ? widget.properties.markdown.split(' · ')[0] : ''),
      ),
    ).toEqual([
      '## Cutover',
      'Cutover: executions',
      'Cutover: duration',
      '## assets',
      'assets: alarms',
      'assets: Failed replication',
      'assets: Steps',
      '## web',
      'web: alarms',
      'web: Response time',
      'web: Steps',
      'web: Canary failures',
      '## Logs',
      'Failures in us-east-1',
    ]);
  });

  test('shows the abort alarms of both regions in one widget', () => {
    const shown = widgetsOf().find((widget) => titleOf(widget) === 'Abort signal');
    expect(shown?.type === 'alarm' && shown.properties.alarms).toEqual([
      'arn:aws:cloudwatch:us-west-2:111122223333:alarm:rl-orders-abort',
      'arn:aws:cloudwatch:us-east-1:111122223333:alarm:rl-orders-abort',
    ]);
  });

  test('has no abort signal where nothing aborts', () => {
    const quiet = { signals: [signal({ abortsCutover: false })] };
    expect(widgetsOf(planOf({}, { parts: [web(quiet)] })).map(titleOf)).not.toContain('Abort signal');
  });

  test('a phase without canary shows no beats of it, nor does a user who wants none', () => {
    expect(widgetsOf(planOf({ canaries: false })).map(titleOf)).not.toContain('web: Canary failures');
    expect(widgetsOf(planOf({}, { parts: [web({ canary: undefined })] })).map(titleOf)).not.toContain(
      'web: Canary failures',
    );
  });

  test('links to state machine, alarms and logs of both regions, and the runbook', () => {
    const [opening] = widgetsOf(planOf({ runbookUrl: 'https://wiki.example/orders' }));
    const markdown = opening?.type === 'text' ? opening.properties.markdown : '';
    expect(markdown).toContain('[runbook](https://wiki.example/orders)');
    expect(markdown).toContain(
      '[cutover](https://us-east-1.console.aws.amazon.com/states/home?region=us-east-1#/statemachines/view/arn:aws:states:us-east-1:111122223333:stateMachine:rl-orders-cutover)',
    );
    for (const region of ['us-west-2', 'us-east-1']) {
      expect(markdown).toContain(
        `[alarms ${region}](https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:)`,
      );
      expect(markdown).toContain(
        `[logs ${region}](https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:logs-insights)`,
      );
    }
  });

  test.each([
    ['aws', 'us-west-2', 'https://us-west-2.console.aws.amazon.com/'],
    ['aws-cn', 'cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
    ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
  ] as const)('links of %s lead to its own console', (partition, to, host) => {
    const migration = migrationPlan({ partition, to });
    const parts = [web({ signals: [], panels: [], logs: [], canary: undefined })];
    const [opening] = widgetsOf(planOf({}, { migration, parts }));
    expect(opening?.type === 'text' && opening.properties.markdown).toContain(`[cutover](${host}states/`);
  });

  test('opens the log of a function where its part stands', () => {
    const heading = widgetsOf().find(
      ({ type, properties }) => type === 'text' && properties.markdown.startsWith('## web'),
    );
    expect(heading?.type === 'text' && heading.properties.markdown).toBe(
      '## web · fleet · [log of the function, us-east-1](https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/$252Fregionlift$252Frl$252Forders$252Fweb$252Fruntime)',
    );
  });

  test('shows alarms and logs of both regions, each in its own', () => {
    const log = { side: 'SOURCE', region: 'us-west-2', groupName: '/west', kind: 'RUNTIME' } as const;
    const shown = widgetsOf(planOf({ canaries: false }, { parts: [web({ signals: [], logs: [...web().logs, log] })] }));
    expect(
      shown.flatMap((widget) =>
        titleOf(widget) === 'web: alarms' && widget.type === 'alarm' ? widget.properties.alarms : [],
      ),
    ).toEqual([
      'arn:aws:cloudwatch:us-east-1:111122223333:alarm:rl-orders-web-runtime-errors',
      'arn:aws:cloudwatch:us-west-2:111122223333:alarm:rl-orders-web-source-runtime-errors',
    ]);
    expect(
      shown.flatMap((widget) => (widget.type === 'log' ? [[widget.x, widget.width, widget.properties.region]] : [])),
    ).toEqual([
      [0, 12, 'us-west-2'],
      [12, 12, 'us-east-1'],
    ]);
  });

  test('asks the logs of a region what failed', () => {
    const shown = widgetsOf().find((widget) => titleOf(widget) === 'Failures in us-east-1');
    expect(shown?.type === 'log' && shown.properties).toEqual({
      title: 'Failures in us-east-1',
      region: 'us-east-1',
      view: 'table',
      query: [
        "SOURCE '/regionlift/rl/orders/assets/runtime' | SOURCE '/regionlift/rl/orders/web/runtime' | fields @timestamp, part, event, action, code, message",
        'filter level = "ERROR"',
        'sort @timestamp desc',
        'limit 50',
      ].join('\n| '),
    });
  });
});
