import { at, each, fail, isUnresolved, numberOf, pass, plainText, unknown } from '../../ask';
import type { Answer, Check, Lookup } from '../../model';
import { allRules, type PlanRule } from './rules-of';

/** A recovery point that is gone before the way back is closed protects nothing. */
export const retention: Check = {
  code: 'BackupRetentionTooShort',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'Recovery points and their copies are kept for a week at least',
  rationale: 'What is wrong after a cutover is found days later.',
  remediation: 'Set Lifecycle.DeleteAfterDays of the rule, and of each copy, to 7 or more.',
  source: 'AWS Backup API Reference, Lifecycle; the week is the rollback window that a migration keeps open at least',
  serves: ['BAK-2', 'BAK-6'],
  judge: (program) => allRules(program).map(judged),
};

function judged({ plan, rule, path }: PlanRule): Answer {
  const lifecycles = [at(rule, 'Lifecycle'), ...each(at(rule, 'CopyActions')).map((copy) => at(copy, 'Lifecycle'))];
  const days = lifecycles.map((lifecycle) => at(lifecycle, 'DeleteAfterDays'));
  const told = {
    property: `${path}.Lifecycle.DeleteAfterDays`,
    found: days.map(shownDays).join(', '),
    allowed: ALLOWED,
  };
  if (isUnresolved(rule) && lifecycles.concat(days).some(isUnresolved))
    return unknown(plan, { ...told, remedy: REMEDY });
  return days.every(isEnough) ? pass(plan, told) : fail(plan, { ...told, remedy: REMEDY });
}

/** Without a number of days a recovery point is kept for ever. */
const isEnough = (days: Lookup): boolean => days === undefined || (numberOf(days) ?? 0) >= SHORTEST;

const shownDays = (days: Lookup): string => (days === undefined ? 'for ever' : `${plainText(days)} days`);

const SHORTEST = 7;
const ALLOWED = `${SHORTEST} days or more`;
const REMEDY = 'keep recovery points and copies for longer';
