import { type Check, deferred, fail, formatFindings, judgeAll, pass, planUnlessFailed, whenKnown } from '../src/core';

const retentionCoversRollback: Check<{ kept: unknown; needed: unknown }> = {
  code: 'RetentionShorterThanRollback',
  asks: 'retention covers the rollback window',
  property: 'kept',
  serves: ['BAK-6'],
  judge: ({ kept, needed }) =>
    whenKnown([kept, needed], ([have, want]) =>
      Number(have) >= Number(want) ? pass : fail(`${have} days`, `at least ${want} days`, 'keep longer'),
    ),
};

describe('judgeAll (CHK-2)', () => {
  test('is silent about a pass', () => {
    expect(judgeAll('X', { kept: 7, needed: 7 }, [retentionCoversRollback])).toEqual([]);
  });

  test('never takes a deferred value for a pass', () => {
    expect(judgeAll('X', { kept: deferred('a CDK token'), needed: 7 }, [retentionCoversRollback])).toMatchObject([
      { verdict: 'unknown', code: 'RetentionShorterThanRollback', found: 'a CDK token' },
    ]);
  });

  test('makes a check that throws a finding', () => {
    const broken: Check<object> = {
      ...retentionCoversRollback,
      judge: () => {
        throw new TypeError('no such property');
      },
    };
    expect(judgeAll('X', {}, [broken])).toMatchObject([
      { verdict: 'fail', code: 'CheckThrew', found: 'RetentionShorterThanRollback threw no such property' },
    ]);
  });

  test.each([undefined, null, true, { verdict: 'maybe' }])('takes the answer %j for no pass', (answer) => {
    const broken = { ...retentionCoversRollback, judge: () => answer as never };
    expect(judgeAll('X', { kept: 1, needed: 7 }, [broken]).map(({ code }) => code)).toEqual(['CheckThrew']);
  });

  test('reports every finding in one message', () => {
    const findings = judgeAll('Orders/Assets', { kept: 1, needed: 7 }, [
      retentionCoversRollback,
      retentionCoversRollback,
    ]);
    const line =
      '  - Orders/Assets.kept [RetentionShorterThanRollback]: found 1 days; allowed: at least 7 days; keep longer';
    expect(formatFindings(findings)).toBe(['2 problems before anything is created:', line, line].join('\n'));
  });
});

describe('planUnlessFailed', () => {
  const finding = { code: 'C', subject: 's', property: 'p', found: 'f', allowed: 'a', remedy: 'r' } as const;

  test('keeps unknowns beside the plan', () => {
    const unknowns = [{ ...finding, verdict: 'unknown' as const }];
    expect(planUnlessFailed(unknowns, () => 1)).toEqual({ accepted: true, plan: 1, unknowns });
  });

  test('does not even compute a plan after a failure', () => {
    const plan = jest.fn();
    expect(planUnlessFailed([{ ...finding, verdict: 'fail' }], plan).accepted).toBe(false);
    expect(plan).not.toHaveBeenCalled();
  });
});
