import { at, each, fail, isUnresolved, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';
import { allRules } from './rules-of';

/** Recovery points without an end pile up in both regions. */
export const retentionSet: Check = {
  code: 'BackupKeptForever',
  area: 'A7',
  severity: 'LOW',
  title: 'Recovery points and their copies have an end',
  rationale: 'The source is retired after a migration; its recovery points would stay, and be paid, for ever.',
  remediation: 'Set Lifecycle.DeleteAfterDays of the rule, and of each copy.',
  source:
    'AWS Backup API Reference, Lifecycle; AWS Well-Architected Framework, Cost Optimization Pillar, "Enforce data retention policies"',
  serves: ['BAK-2'],
  judge: (program) =>
    allRules(program).map(({ plan, rule, path }) => {
      const ends = [rule, ...each(at(rule, 'CopyActions'))].map((one) => at(one, 'Lifecycle', 'DeleteAfterDays'));
      const told = {
        property: `${path}.Lifecycle.DeleteAfterDays`,
        found: ends.map((end) => plainText(end ?? 'absent')).join(', '),
        allowed: 'a number of days',
        remedy: 'set DeleteAfterDays',
      };
      if (ends.every((end) => end !== undefined)) return pass(plan, told);
      return isUnresolved(rule) ? unknown(plan, told) : fail(plan, told);
    }),
};
