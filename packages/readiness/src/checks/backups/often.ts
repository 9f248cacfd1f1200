import { at, fail, pass, unknown } from '../../ask';
import type { Check } from '../../model';
import { coverageOf } from './coverage';
import { DAILY, rulesOf } from './rules-of';
import { firingOf } from './schedule';
import { statefulIn } from './stateful';

/** A recovery point of last month gives back last month's data. */
export const often: Check = {
  code: 'BackupTooRare',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'Everything that holds data is backed up every day',
  rationale: 'Before a cutover a fresh recovery point is asked for: a day old at most.',
  remediation: 'Add a daily rule.',
  source:
    'AWS Well-Architected Framework, Reliability Pillar, "Back up data" (REL09-BP03: perform data backup automatically)',
  serves: ['BAK-2', 'BAK-5'],
  judge: (program) =>
    statefulIn(program).flatMap((stateful) => {
      const plans = coverageOf(program, stateful).flatMap(({ isSelected, plan }) => (isSelected && plan ? [plan] : []));
      const rules = plans.flatMap(rulesOf);
      if (rules.length === 0) return [];
      const firings = rules.map(({ rule }) => firingOf(at(rule, 'ScheduleExpression') ?? DAILY));
      const hours = firings.filter((firing) => typeof firing === 'number');
      const most = Math.min(Number.POSITIVE_INFINITY, ...hours);
      const told = { property: 'ScheduleExpression', allowed: 'a rule for every day', remedy: 'add a daily rule' };
      if (most <= DAY) return [pass(stateful.resource, { ...told, found: `every ${most} hours` })];
      return firings.includes('UNKNOWN')
        ? [unknown(stateful.resource, { ...told, found: 'a schedule that cannot be read' })]
        : [fail(stateful.resource, { ...told, found: hours.length > 0 ? `every ${most} hours` : 'never' })];
    }),
};

/** Hours; one more for a clock that is changed. */
const DAY = 25;
