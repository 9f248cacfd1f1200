import fc from 'fast-check';
import type { LiveGroup, LiveTarget } from '../../../src/core';
import {
  type HealthFacts,
  healthVerdict,
  judgeRefresh,
  judgeSmoke,
  refreshVerdict,
  sampleGapMs,
  sampleSpacingMs,
  scaleGoal,
  suspension,
} from '../../../src/core/warm';
import { acceleratorConfig as config } from '../../runtime/fake/sample-config';

const subject = 'rl-orders/web';
const now = 1_800_000_000_000;
const group = (more: Partial<LiveGroup> = {}): LiveGroup => ({
  minCapacity: 0,
  maxCapacity: 12,
  desiredCapacity: 4,
  inService: 4,
  suspendedProcesses: [],
  ...more,
});
const targets = (...states: readonly LiveTarget['state'][]): readonly LiveTarget[] =>
  states.map((state, index) => ({ id: `i-${index}`, state }));
const four = targets('healthy', 'healthy', 'healthy', 'healthy');

describe('scale-green decides (EC2-4)', () => {
  test.each<[string, LiveGroup, LiveGroup, number]>([
    ['what blue wants', group({ desiredCapacity: 6 }), group({ desiredCapacity: 0 }), 6],
    ['what blue has while it shrinks', group({ desiredCapacity: 2, inService: 5 }), group({ desiredCapacity: 0 }), 5],
    ['what green has already', group(), group({ desiredCapacity: 7 }), 7],
    [
      'the least that green may have',
      group({ desiredCapacity: 1, inService: 1 }),
      group({ desiredCapacity: 0, minCapacity: 3 }),
      3,
    ],
  ])('%s', (_, blue, green, capacity) => {
    expect(scaleGoal(subject, config, blue, green)).toMatchObject({ kind: 'CAPACITY', capacity });
  });

  test.each<[string, LiveGroup | undefined, LiveGroup | undefined, string]>([
    ['blue is missing', undefined, group(), 'BlueGroupMissing'],
    ['green is missing', group(), undefined, 'GreenGroupMissing'],
    ['blue is empty', group({ desiredCapacity: 0, inService: 0 }), group(), 'BlueIsEmpty'],
    [
      'blue is larger than the part allows',
      group({ desiredCapacity: 13 }),
      group({ maxCapacity: 99 }),
      'CapacityExceedsMaximum',
    ],
    [
      'blue is larger than the group allows',
      group({ desiredCapacity: 6 }),
      group({ maxCapacity: 5 }),
      'CapacityExceedsMaximum',
    ],
  ])('refuses when %s', (_, blue, green, code) => {
    expect(scaleGoal(subject, config, blue, green)).toMatchObject({ kind: 'REFUSE', findings: [{ code }] });
  });

  test('suspends where scaling is not suspended, and remembers that alone', () => {
    const suspended = group({ suspendedProcesses: ['AlarmNotification', 'AZRebalance'] });
    expect(suspension({}, { BLUE: group(), GREEN: group() })).toEqual({
      colours: ['BLUE', 'GREEN'],
      suspended: { BLUE: ['AlarmNotification'], GREEN: ['AlarmNotification'] },
    });
    expect(suspension({}, { BLUE: suspended, GREEN: group() })).toEqual({
      colours: ['GREEN'],
      suspended: { GREEN: ['AlarmNotification'] },
    });
    const ours = { suspended: { BLUE: ['AlarmNotification'] } };
    expect(suspension(ours, { BLUE: suspended, GREEN: undefined })).toEqual({ colours: [], ...ours });
  });
});

describe('wait-healthy decides (EC2-4)', () => {
  const facts = (more: Partial<HealthFacts> = {}): HealthFacts => ({
    blue: group(),
    green: group(),
    targets: four,
    ledger: {},
    now,
    needed: 3,
    ...more,
  });

  test('three samples in a row are healthy, and a fourth is as well', () => {
    const seen = [0, 1, 2, 3].map((healthySamples) =>
      healthVerdict(subject, facts({ ledger: { healthySamples, sampledAt: now - 30_000 } })),
    );
    expect(seen.map(({ status, samples }) => [status, samples])).toEqual([
      ['NOT_YET', 1],
      ['NOT_YET', 2],
      ['HEALTHY', 3],
      ['HEALTHY', 4],
    ]);
  });

  test.each<[string, Partial<HealthFacts>, string]>([
    ['a target is unhealthy', { targets: [...four.slice(1), ...targets('unhealthy')] }, 'GreenNotHealthy'],
    ['a target has not been reached by a check', { targets: [...four, ...targets('initial')] }, 'GreenNotHealthy'],
    ['a target is not used', { targets: [...four, ...targets('unused')] }, 'GreenNotHealthy'],
    ['a target is missing', { targets: four.slice(1) }, 'GreenNotHealthy'],
    ['there is none', { targets: [] }, 'GreenNotHealthy'],
    ['an instance is not in service', { green: group({ inService: 3 }) }, 'GreenNotHealthy'],
    ['blue has grown', { blue: group({ desiredCapacity: 5 }) }, 'GreenTooSmall'],
    ['blue is gone and was larger', { blue: undefined, ledger: { blueCapacity: 9 } } as never, 'GreenTooSmall'],
  ])('begins anew when %s', (_, more, code) => {
    const ledger = { healthySamples: 2, sampledAt: now - 30_000, ...more.ledger };
    expect(healthVerdict(subject, facts({ ...more, ledger }))).toMatchObject({ samples: 0, findings: [{ code }] });
  });

  test('an instance counts once, in however many target groups it stands', () => {
    const twice = four.flatMap((target) => [target, target]);
    expect(healthVerdict(subject, facts({ targets: twice, needed: 1 }))).toMatchObject({
      status: 'HEALTHY',
      healthy: 4,
    });
  });

  test('targets that leave do not count', () => {
    const leaving = [...four, ...targets('draining', 'unhealthy.draining')];
    expect(healthVerdict(subject, facts({ targets: leaving, needed: 1 })).status).toBe('HEALTHY');
  });

  test.each([
    [sampleSpacingMs - 1, 2, now - sampleSpacingMs + 1],
    [sampleSpacingMs, 3, now],
    [sampleGapMs, 3, now],
    [sampleGapMs + 1, 1, now],
  ])('a look %d ms after the last makes %d samples', (since, samples, sampledAt) => {
    const ledger = { healthySamples: 2, sampledAt: now - since };
    expect(healthVerdict(subject, facts({ ledger, needed: 9 }))).toMatchObject({ samples, sampledAt });
  });

  test('nothing but that many healthy looks, far enough apart, makes green healthy', () => {
    const look = fc.record({
      ms: fc.integer({ min: 1, max: 2 * sampleGapMs }),
      states: fc.array(fc.constantFrom<LiveTarget['state']>('healthy', 'healthy', 'healthy', 'initial', 'draining'), {
        minLength: 4,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 20 }), (looks) => {
        let [time, ledger]: [number, HealthFacts['ledger']] = [now, {}];
        let counted: number[] = [];
        for (const { ms, states } of looks) {
          time += ms;
          const seen = targets(...states);
          const good = seen.filter(({ state }) => state === 'healthy').length >= 4 && !states.includes('initial');
          const verdict = healthVerdict(subject, facts({ targets: seen, ledger, now: time }));
          ledger = { healthySamples: verdict.samples, sampledAt: verdict.sampledAt };
          const last = counted.at(-1);
          if (!good) counted = [];
          else if (last === undefined || time - last > sampleGapMs) counted = [time];
          else if (time - last >= sampleSpacingMs) counted.push(time);
          expect(verdict.status === 'HEALTHY').toBe(good && counted.length >= 3);
        }
      }),
    );
  });
});

describe('smoke-test decides', () => {
  test.each<[string, Parameters<typeof judgeSmoke>[2], readonly string[]]>([
    [
      'every address answers',
      [
        { address: 'a', status: 200 },
        { address: 'b', status: 299 },
      ],
      [],
    ],
    [
      'one address fails',
      [
        { address: 'a', status: 200 },
        { address: 'b', status: 502 },
      ],
      ['502 from b'],
    ],
    ['one redirects', [{ address: 'a', status: 301 }], ['301 from a']],
    ['one does not answer', [{ address: 'a', error: 'ECONNREFUSED' }], ['ECONNREFUSED from a']],
    ['one says nothing at all', [{ address: 'a' }], ['no answer from a']],
    ['there is no address', [], ['no network interface of the load balancer']],
  ])('%s', (_, answers, found) => {
    expect(judgeSmoke(subject, '/health', answers).map((finding) => finding.found)).toEqual(found);
  });
});

describe('refresh-instances decides', () => {
  test.each<[string | undefined, string]>([
    ['Pending', 'RUNS'],
    ['InProgress', 'RUNS'],
    ['Baking', 'RUNS'],
    ['Cancelling', 'RUNS'],
    ['RollbackInProgress', 'RUNS'],
    ['Successful', 'SUCCESSFUL'],
    ['Failed', 'FAILED'],
    ['Cancelled', 'FAILED'],
    ['RollbackFailed', 'FAILED'],
    ['RollbackSuccessful', 'FAILED'],
    ['Unheard', 'FAILED'],
    [undefined, 'FAILED'],
  ])('%s is %s', (status, kind) => {
    const refresh = status === undefined ? undefined : { status, percent: 50, reason: 'an alarm' };
    const verdict = refreshVerdict(subject, 'r-1', refresh);
    expect(verdict.kind).toBe(kind);
    if (verdict.kind === 'FAILED')
      expect(verdict.findings).toMatchObject([
        {
          code: 'InstanceRefreshFailed',
          found: `refresh r-1 is ${status === undefined ? 'gone' : `${status} (an alarm)`}`,
        },
      ]);
  });

  test('does not begin while clients are between the colours, nor without a group', () => {
    const codes = (weights: { blue: number; green: number }, green: LiveGroup | undefined = group()) =>
      judgeRefresh(subject, green, weights).map(({ code }) => code);
    expect(codes({ blue: 90, green: 10 })).toEqual(['ShiftUnderWay']);
    expect([codes({ blue: 0, green: 100 }), codes({ blue: 100, green: 0 })]).toEqual([[], []]);
    expect(judgeRefresh(subject, undefined, { blue: 0, green: 100 })).toMatchObject([{ code: 'GreenGroupMissing' }]);
  });
});
