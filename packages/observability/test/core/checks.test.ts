import { deferred, outputReference } from '@regionlift/migration/core';
import * as fc from 'fast-check';
import { type ObservabilityFacts, planObservability } from '../../src/core';
import { assets, codesOf, metric, migrationPlan, outputs, panel, signal, web } from './sample';

const topic = (region: string, number = 0): string => `arn:aws:sns:${region}:111122223333:t${number}`;

describe('what a user says', () => {
  test('nothing but a name is enough', () => {
    expect(codesOf({})).toEqual([]);
  });

  test.each([
    ['a part that was not declared before', { watch: ['assets', 'database'] }, ['UnknownPart']],
    ['nobody to watch', { watch: [] }, ['NothingWatched']],
    ['a word in place of a list of parts', { watch: 'assets' }, ['InvalidList']],
    ['a beat every half minute', { canaryMinutes: 0.5 }, ['CanaryIntervalInvalid']],
    ['no minute between beats', { canaryMinutes: 0 }, ['CanaryIntervalInvalid']],
    ['a beat after an hour', { canaryMinutes: 61 }, ['CanaryIntervalInvalid']],
    ['a canary that is neither wanted nor not', { canaries: 'yes' }, ['UnknownOption']],
    ['a runbook in plain text', { runbookUrl: 'http://wiki.example' }, ['InvalidRunbookUrl']],
    ['a runbook that would end the link', { runbookUrl: 'https://wiki.example/(a)' }, ['InvalidRunbookUrl']],
    ['a retention that CloudWatch Logs does not know', { logRetentionDays: 31 }, ['LogRetentionInvalid']],
    ['a retention that ends before the way back', { logRetentionDays: 5 }, ['RetentionShorterThanRollback']],
    ['a log group with a blank', { logGroups: ['/orders web'] }, ['InvalidLogGroupName']],
    ['a log group of AWS', { logGroups: ['aws/orders'] }, ['InvalidLogGroupName']],
    ['a log group without a letter', { logGroups: ['/-/'] }, ['InvalidLogGroupName']],
    ['a log group twice', { logGroups: ['/orders/web', '/orders/web'] }, ['DuplicateLogGroup']],
    ['log groups with one id', { logGroups: ['/orders/web', '/orders-web'] }, ['DuplicateLogGroup']],
    ['the log group of a part', { logGroups: ['/regionlift/rl/orders/web/runtime'] }, ['DuplicateLogGroup']],
    ['log groups that are no list', { logGroups: '/orders/web' }, ['InvalidList']],
    ['a topic of a third region', { alarmActionArns: [topic('eu-west-1')] }, ['AlarmActionElsewhere']],
    [
      'six topics in a region',
      { alarmActionArns: [1, 2, 3, 4, 5, 6].map((number) => topic('us-east-1', number)) },
      ['TooManyAlarmActions'],
    ],
    [
      'more log groups than a key policy can name',
      { logGroups: Array.from({ length: 60 }, (_, number) => `/${'x'.repeat(500)}${number}`) },
      ['TooManyLogGroups'],
    ],
  ])('refuses %s', (_, facts, codes) => {
    expect(codesOf(facts as Partial<ObservabilityFacts>)).toEqual(codes);
  });

  test.each(['watch', 'canaries', 'canaryMinutes', 'runbookUrl', 'logGroups', 'logRetentionDays', 'alarmActionArns'])(
    'refuses a token for %s',
    (property) => {
      expect(codesOf({ [property]: deferred('CDK token') })).toEqual(['PlainValueNeeded']);
    },
  );

  test.each(['watch', 'logGroups', 'alarmActionArns'])('refuses a token inside of %s', (property) => {
    expect(codesOf({ [property]: [deferred('CDK token')] })).toEqual(['PlainValueNeeded']);
  });

  test('refuses to watch a migration without parts', () => {
    expect(codesOf({}, [])).toEqual(['NothingWatched']);
  });

  test('five topics in each of the two regions are well', () => {
    const five = [1, 2, 3, 4, 5];
    const alarmActionArns = ['us-west-2', 'us-east-1'].flatMap((region) => five.map((number) => topic(region, number)));
    expect(codesOf({ alarmActionArns })).toEqual([]);
  });

  test.each(['watch', 'canaries', 'canaryMinutes', 'runbookUrl', 'logGroups', 'logRetentionDays', 'alarmActionArns'])(
    'users of JavaScript may hand over anything for %s: the answer is a plan or findings, never an error',
    (property) => {
      fc.assert(
        fc.property(fc.anything(), (value) => {
          const facts = { name: 'Ops', [property]: value } as ObservabilityFacts;
          const planned = planObservability('Orders/Ops', migrationPlan(), [assets(), web()], outputs, facts);
          expect(planned.accepted || planned.findings.length > 0).toBe(true);
          if (!planned.accepted) expect(planned.findings.map(({ code }) => code)).not.toContain('CheckThrew');
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('what parts declare', () => {
  test.each([
    ['no namespace', { namespace: '' }],
    ['no metric', { metricName: '' }],
    ['no value of a dimension', { dimensions: { LoadBalancer: '' } }],
    ['an output that is not known', { dimensions: { LoadBalancer: outputReference('WebNothing') } }],
    ['a region that is not of its side', { side: 'SOURCE' as const }],
    ['a third region', { region: 'eu-west-1' }],
  ])('refuses an alarm with %s', (_, more) => {
    expect(codesOf({}, [web({ signals: [signal(more)] })])).toEqual(['AlarmWithoutMetric']);
  });

  test.each([
    ['no metric at all', { metrics: [] }],
    [
      'an output that is not known',
      { metrics: [metric(), metric({ dimensions: { LoadBalancer: outputReference('WebNothing') } })] },
    ],
    ['a metric without name', { metrics: [metric({ metricName: '' })] }],
  ])('refuses a panel with %s', (_, more) => {
    expect(codesOf({}, [web({ panels: [panel(more)] })])).toEqual(['PanelWithoutMetric']);
  });

  test('a panel may show a region that is neither side: edge services publish in one alone', () => {
    expect(codesOf({}, [web({ panels: [panel({ metrics: [metric({ region: 'us-west-1' })] })] })])).toEqual([]);
  });

  test.each(['Response time', 'Steps', 'Canary failures', 'alarms'])('refuses a second widget called %s', (title) => {
    expect(codesOf({}, [web({ panels: [panel(), panel({ title })] })])).toEqual(['DuplicateWidgetTitle']);
  });

  test('parts may share a title: each widget names its part', () => {
    expect(codesOf({}, [web(), assets({ panels: [panel()], signals: [] })])).toEqual([]);
  });

  test('refuses a signal whose alarm has the name of one of observability', () => {
    expect(codesOf({}, [web({ signals: [signal({ name: 'runtime-errors' })] })])).toEqual(['AlarmNameTaken']);
  });

  test('what is not watched is not judged', () => {
    expect(codesOf({ watch: ['assets'] }, [assets(), web({ panels: [panel(), panel()] })])).toEqual([]);
  });

  test('refuses names that are too long after qualification', () => {
    const long = web({ name: 'w'.repeat(60), signals: [], panels: [] });
    expect(codesOf({}, [long])).toEqual(['NameTooLong']);
  });

  test('every finding says what was found, what is allowed and what to do', () => {
    const planned = planObservability('Orders/Ops', migrationPlan(), [web({ panels: [panel(), panel()] })], outputs, {
      name: 'Ops',
      canaryMinutes: 90,
    });
    expect(planned.accepted ? [] : planned.findings).toEqual([
      {
        code: 'CanaryIntervalInvalid',
        verdict: 'fail',
        subject: 'Orders/Ops',
        property: 'canaryMinutes',
        found: '90',
        allowed: 'a whole number from 1 to 60',
        remedy: 'choose 5 when in doubt',
      },
      {
        code: 'DuplicateWidgetTitle',
        verdict: 'fail',
        subject: 'Orders/Ops',
        property: 'watch',
        found: 'web: Response time',
        allowed: 'one panel a title, none of Steps, Canary failures, alarms',
        remedy: 'rename the panel',
      },
    ]);
  });
});
