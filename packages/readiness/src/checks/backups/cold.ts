import { at, each, fail, numberOf, pass } from '../../ask';
import type { Check } from '../../model';
import { allRules } from './rules-of';

/** AWS Backup refuses such a rule, or charges for what is gone. */
export const cold: Check = {
  code: 'ColdStorageTooShort',
  area: 'A7',
  severity: 'LOW',
  title: 'What moves to cold storage stays there for 90 days',
  rationale: 'AWS Backup refuses a plan whose recovery points leave cold storage earlier: there is then no plan.',
  remediation: 'Set DeleteAfterDays to MoveToColdStorageAfterDays and 90 more.',
  source: 'AWS Backup API Reference, Lifecycle',
  serves: ['BAK-2'],
  judge: (program) =>
    allRules(program).flatMap(({ plan, rule, path }) => {
      const lifecycles = [rule, ...each(at(rule, 'CopyActions'))].map((one) => at(one, 'Lifecycle'));
      const both = lifecycles.flatMap((lifecycle) => {
        const move = numberOf(at(lifecycle, 'MoveToColdStorageAfterDays'));
        const end = numberOf(at(lifecycle, 'DeleteAfterDays'));
        return move === undefined || move < 0 || end === undefined ? [] : [{ move, end }];
      });
      if (both.length === 0) return [];
      const found = both.map(({ move, end }) => `cold after ${move} days, deleted after ${end}`).join('; ');
      const told = { property: `${path}.Lifecycle`, found, allowed: '90 days between', remedy: 'delete later' };
      return both.every(({ move, end }) => end >= move + 90) ? [pass(plan, told)] : [fail(plan, told)];
    }),
};
