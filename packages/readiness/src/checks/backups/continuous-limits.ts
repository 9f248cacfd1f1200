import { at, each, fail, isTrue, numberOf, pass, plainText } from '../../ask';
import type { Check } from '../../model';
import { allRules } from './rules-of';

/** AWS Backup refuses a continuous rule that keeps for longer, or moves to cold storage. */
export const continuousLimits: Check = {
  code: 'ContinuousRuleRefused',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A continuous rule keeps for 35 days at most, and nothing in cold storage',
  rationale: 'A rule that is refused leaves no recovery point.',
  remediation: 'Set DeleteAfterDays to 35 or less; keep longer by a rule of its own.',
  source: 'AWS Backup Developer Guide, "Continuous backups and point-in-time recovery (PITR)"',
  serves: ['BAK-2'],
  judge: (program) =>
    allRules(program).flatMap(({ plan, rule, path }) => {
      if (!isTrue(at(rule, 'EnableContinuousBackup'))) return [];
      const end = at(rule, 'Lifecycle', 'DeleteAfterDays');
      const days = numberOf(end);
      const isCold = each(at(rule, 'Lifecycle', 'MoveToColdStorageAfterDays')).length > 0;
      const told = {
        property: `${path}.Lifecycle`,
        found: `${plainText(end ?? 'for ever')}${isCold ? ', cold storage' : ''}`,
        allowed: '35 days at most, no cold storage',
        remedy: 'set DeleteAfterDays to 35 or less',
      };
      return [days !== undefined && days <= 35 && !isCold ? pass(plan, told) : fail(plan, told)];
    }),
};
