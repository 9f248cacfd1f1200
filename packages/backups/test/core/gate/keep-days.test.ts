import { keepDaysOf } from '../../../src/core';
import { planOf } from '../../cases';

test.each<[string, Parameters<typeof planOf>[0], object]>([
  ['the daily rule', {}, { keepDays: 35, keepCopyDays: 35 }],
  [
    'the shortest of what is chosen',
    { daily: { retentionDays: 30, copyRetentionDays: 14 }, weekly: { retentionDays: 20 } },
    { keepDays: 20, keepCopyDays: 14 },
  ],
  ['the weekly rule, where there is no daily one', { daily: { enabled: false } }, { keepDays: 90, keepCopyDays: 90 }],
])('what the gate makes is kept as long as %s (BAK-6)', (_, facts, expected) => {
  const plan = planOf(facts);
  expect(keepDaysOf(plan)).toEqual(expected);
});
