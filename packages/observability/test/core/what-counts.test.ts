import { canarySignals } from '@regionlift/migration/core';
import { alerts, assets, migrationPlan, planOf, web } from './sample';

describe('metric filters (OBS-3)', () => {
  test('count the errors of each runtime, and what its actions came to, beats of canaries left out', () => {
    const { metricFilters } = planOf({}, { parts: [web()] });
    const own = '$.part = "web" && $.migration = "rl-orders"';
    expect(
      metricFilters.map(({ id, filterName, metricName, pattern }) => [id, filterName, metricName, pattern]),
    ).toEqual([
      ['WebRuntimeErrors', 'rl-orders-web-runtime-errors', 'RuntimeErrors', `{ $.level = "ERROR" && ${own} }`],
      ...['DONE', 'RUNNING', 'REFUSED'].map((status) => {
        const word = status.charAt(0) + status.slice(1).toLowerCase();
        return [
          `WebActions${word}`,
          `rl-orders-web-actions-${word.toLowerCase()}`,
          `Actions${word}`,
          `{ $.event = "action" && $.action != "canary" && $.status = "${status}" && ${own} }`,
        ];
      }),
    ]);
  });

  test('publish by migration and part, fields that the pattern names', () => {
    const [first] = planOf({}, { parts: [web()] }).metricFilters;
    expect(first).toEqual({
      id: 'WebRuntimeErrors',
      side: 'TARGET',
      region: 'us-east-1',
      groupName: '/regionlift/rl/orders/web/runtime',
      filterName: 'rl-orders-web-runtime-errors',
      pattern: '{ $.level = "ERROR" && $.part = "web" && $.migration = "rl-orders" }',
      namespace: 'Regionlift/Runtime',
      metricName: 'RuntimeErrors',
      value: '1',
      unit: 'Count',
      dimensions: { Migration: '$.migration', Part: '$.part' },
    });
  });

  test('stand in the region of their log, under ids of their own', () => {
    const logs = [
      { side: 'SOURCE', region: 'us-west-2', groupName: '/a', kind: 'RUNTIME' },
      { side: 'TARGET', region: 'us-east-1', groupName: '/b', kind: 'RUNTIME' },
      { side: 'TARGET', region: 'us-east-1', groupName: '/c', kind: 'RUNTIME' },
      { side: 'TARGET', region: 'us-east-1', groupName: '/flow', kind: 'OTHER' },
    ] as const;
    const errors = planOf({}, { parts: [web({ logs })] }).metricFilters.filter(
      ({ metricName }) => metricName === 'RuntimeErrors',
    );
    expect(errors.map(({ id, region, groupName }) => [id, region, groupName])).toEqual([
      ['SourceWebRuntimeErrors', 'us-west-2', '/a'],
      ['WebRuntimeErrors2', 'us-east-1', '/b'],
      ['WebRuntimeErrors3', 'us-east-1', '/c'],
    ]);
  });
});

describe('canaries (OBS-5)', () => {
  test('beat every five minutes, in the region of their function', () => {
    expect(planOf().canaries).toEqual([
      {
        id: 'WebCanary',
        part: 'web',
        side: 'TARGET',
        region: 'us-east-1',
        ruleName: 'rl-orders-web-canary',
        ruleArn: 'arn:aws:events:us-east-1:111122223333:rule/rl-orders-web-canary',
        description: 'Sends the canary request of web on its way',
        schedule: 'rate(5 minutes)',
        functionName: 'rl-orders-web-runtime',
        functionArn: 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-web-runtime',
        input: { action: 'canary' },
      },
    ]);
  });

  test.each([
    [1, 'rate(1 minute)'],
    [2, 'rate(2 minutes)'],
    [60, 'rate(60 minutes)'],
  ])('every %i minutes is %s', (canaryMinutes, schedule) => {
    expect(planOf({ canaryMinutes }).canaries.map((canary) => canary.schedule)).toEqual([schedule]);
  });

  test('invoke the function with the action that the part declares', () => {
    const parts = [web({ canary: { ...(web().canary ?? fail()), action: 'look' } })];
    expect(planOf({}, { parts }).canaries.map(({ input }) => input)).toEqual([{ action: 'look' }]);
  });

  test('are judged over as many seconds as lie between two beats', () => {
    const named = (name: string) => planOf({ canaryMinutes: 10 }).alarms.find(({ alarmName }) => alarmName === name);
    const [failed, delay] = canarySignals(migrationPlan(), 'web', web().canary ?? fail(), 600);
    expect(named('rl-orders-web-canary-clients-failed')?.signal).toEqual({
      ...failed,
      name: 'web-canary-clients-failed',
    });
    expect(named('rl-orders-web-canary-clients-delay')?.signal).toEqual({ ...delay, name: 'web-canary-clients-delay' });
    expect(failed?.periodSeconds).toBe(600);
  });

  test('neither beat nor ring where nobody wants them', () => {
    const { canaries, alarms } = planOf({ canaries: false });
    expect(canaries).toEqual([]);
    expect(alarms.map(({ alarmName }) => alarmName)).toEqual([
      'rl-orders-assets-runtime-errors',
      'rl-orders-web-runtime-errors',
    ]);
  });

  const fail = (): never => {
    throw new Error('no canary');
  };
});

describe('alarms of its own (OBS-2)', () => {
  test('are those of runtimes, canaries and what invokes them', () => {
    expect(planOf().alarms.map(({ alarmName, severity, signal }) => [alarmName, severity, signal.name])).toEqual([
      ['rl-orders-assets-runtime-errors', 'WARNING', 'assets-runtime-errors'],
      ['rl-orders-web-runtime-errors', 'WARNING', 'web-runtime-errors'],
      ['rl-orders-web-canary-clients-failed', 'CRITICAL', 'web-canary-clients-failed'],
      ['rl-orders-web-canary-clients-delay', 'WARNING', 'web-canary-clients-delay'],
      ['rl-orders-web-function-errors', 'WARNING', 'web-function-errors'],
      ['rl-orders-web-canary-not-invoked', 'WARNING', 'web-canary-not-invoked'],
    ]);
  });

  test('say the severity, the part and the reason, and notify the topic of the severity in their region', () => {
    const { alarms } = planOf({}, { migration: migrationPlan({ alerts }), parts: [web()] });
    expect(alarms.map(({ description, actionArns }) => [description.split(':')[0], actionArns])).toEqual([
      ['[WARNING] web, us-east-1, RuntimeErrors', ['arn:aws:sns:us-east-1:111122223333:warning']],
      ['[CRITICAL] web, us-east-1, CanaryFailed', ['arn:aws:sns:us-east-1:111122223333:critical']],
      ['[WARNING] web, us-east-1, CanaryDelay', ['arn:aws:sns:us-east-1:111122223333:warning']],
      ['[WARNING] web, us-east-1, Errors', ['arn:aws:sns:us-east-1:111122223333:warning']],
      ['[WARNING] web, us-east-1, FailedInvocations', ['arn:aws:sns:us-east-1:111122223333:warning']],
    ]);
  });

  test('have the severity that was said for their part', () => {
    const migration = migrationPlan({ alerts: { ...alerts, severityOf: { web: 'CRITICAL' } } });
    const severities = planOf({}, { migration }).alarms.map(({ alarmName, severity }) => [alarmName, severity]);
    expect(severities.slice(0, 2)).toEqual([
      ['rl-orders-assets-runtime-errors', 'WARNING'],
      ['rl-orders-web-runtime-errors', 'CRITICAL'],
    ]);
  });

  test('watch the metrics that the filters publish, and what AWS publishes of function and rule', () => {
    const watched = planOf({}, { parts: [web()] }).alarms.map(({ signal }) => [
      signal.namespace,
      signal.metricName,
      signal.dimensions,
      signal.missingData,
    ]);
    expect(watched).toEqual([
      ['Regionlift/Runtime', 'RuntimeErrors', { Migration: 'rl-orders', Part: 'web' }, 'NOT_BREACHING'],
      ['Regionlift', 'CanaryFailed', { Migration: 'rl-orders', Part: 'web', Path: 'CLIENTS' }, 'BREACHING'],
      ['Regionlift', 'CanaryDelay', { Migration: 'rl-orders', Part: 'web', Path: 'CLIENTS' }, 'MISSING'],
      ['AWS/Lambda', 'Errors', { FunctionName: 'rl-orders-web-runtime' }, 'NOT_BREACHING'],
      ['AWS/Events', 'FailedInvocations', { RuleName: 'rl-orders-web-canary' }, 'NOT_BREACHING'],
    ]);
  });

  test('are one a region, however many logs a part has there', () => {
    const log = { side: 'TARGET', region: 'us-east-1', kind: 'RUNTIME' } as const;
    const logs = [
      { ...log, groupName: '/a' },
      { ...log, groupName: '/b' },
      { ...log, groupName: '/c', side: 'SOURCE', region: 'us-west-2' } as const,
    ];
    const names = planOf({ canaries: false }, { parts: [web({ logs })] }).alarms.map(({ alarmName, signal }) => [
      alarmName,
      signal.region,
    ]);
    expect(names).toEqual([
      ['rl-orders-web-runtime-errors', 'us-east-1'],
      ['rl-orders-web-source-runtime-errors', 'us-west-2'],
    ]);
  });
});

describe('saved queries (OBS-3)', () => {
  test('ask the logs of all runtimes of a region', () => {
    const { queries } = planOf();
    expect(queries.map(({ id, queryName, region }) => [id, queryName, region])).toEqual(
      ['failures', 'steps', 'refusals', 'durations', 'canaries'].map((name) => [
        `${name.charAt(0).toUpperCase()}${name.slice(1)}Query`,
        `rl/orders/ops/${name}`,
        'us-east-1',
      ]),
    );
    expect(new Set(queries.map(({ groupNames }) => groupNames.join()))).toEqual(
      new Set(['/regionlift/rl/orders/assets/runtime,/regionlift/rl/orders/web/runtime']),
    );
  });

  test('the workload has one of its own', () => {
    const workload = planOf({ logGroups: ['/orders/web', '/orders/jobs'] }).queries.at(-1);
    expect([workload?.id, workload?.queryName, workload?.groupNames]).toEqual([
      'WorkloadQuery',
      'rl/orders/ops/workload-errors',
      ['/orders/web', '/orders/jobs'],
    ]);
  });

  test('are doubled where one query cannot look at all groups', () => {
    const logs = Array.from({ length: 51 }, (_, number) => ({
      side: 'SOURCE' as const,
      region: 'us-west-2',
      groupName: `/g${number}`,
      kind: 'RUNTIME' as const,
    }));
    const failures = planOf({}, { parts: [web({ logs })] }).queries.filter(({ queryName }) =>
      queryName.includes('failures'),
    );
    expect(failures.map(({ id, queryName, groupNames }) => [id, queryName, groupNames.length])).toEqual([
      ['SourceFailuresQuery', 'rl/orders/ops/failures', 50],
      ['SourceFailuresQuery2', 'rl/orders/ops/failures-2', 1],
    ]);
  });

  test('there is none without a log', () => {
    expect(planOf({}, { parts: [assets({ logs: [] })] }).queries).toEqual([]);
  });
});
