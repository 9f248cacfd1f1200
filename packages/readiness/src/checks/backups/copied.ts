import { at, each, fail, isUnresolved, pass, plainText, regionOf, unknown } from '../../ask';
import type { Check } from '../../model';
import { coverageOf } from './coverage';
import { DAILY, rulesOf } from './rules-of';
import { firingOf } from './schedule';
import { statefulIn } from './stateful';

/** A region that is gone takes its vaults along. */
export const copied: Check = {
  code: 'BackupNotCopied',
  area: 'A7',
  severity: 'HIGH',
  title: 'Backups of everything that holds data are copied to another region every day',
  rationale: 'The source may be left because it fails; what was saved only there is then lost with it.',
  remediation: 'Add CopyActions with a vault of the other region to a rule.',
  source: 'AWS Backup Developer Guide, "Creating backup copies across AWS Regions"',
  serves: ['BAK-2'],
  judge: (program) =>
    statefulIn(program).flatMap((stateful) => {
      const coverage = coverageOf(program, stateful).filter(({ isSelected, plan }) => isSelected && plan);
      if (coverage.length === 0) return [];
      const rules = coverage.flatMap(({ plan }) => (plan === undefined ? [] : rulesOf(plan)));
      const copies = rules.flatMap(({ plan, rule }) =>
        each(at(rule, 'CopyActions')).map((copy) => ({
          from: plan.region,
          to: at(copy, 'DestinationBackupVaultArn'),
          hours: firingOf(at(rule, 'ScheduleExpression') ?? DAILY),
        })),
      );
      const told = {
        property: 'CopyActions',
        allowed: 'a vault of another region',
        remedy: 'add a copy to another region',
      };
      const away = copies.filter(
        ({ from, to }) => regionOf(to) !== undefined && !isUnresolved(to) && regionOf(to) !== from,
      );
      const fresh = away.find(({ hours }) => typeof hours !== 'number' || hours <= 25);
      if (fresh !== undefined) return [pass(stateful.resource, { ...told, found: plainText(fresh.to) })];
      if (away[0] !== undefined) return [fail(stateful.resource, { ...told, found: `every ${away[0].hours} hours` })];
      return copies.some(({ to }) => isUnresolved(to)) ||
        rules.some(({ rule }) => isUnresolved(at(rule, 'CopyActions')))
        ? [unknown(stateful.resource, { ...told, found: 'a vault that is not known' })]
        : [fail(stateful.resource, { ...told, found: copies.length > 0 ? 'copies in the own region' : 'no copy' })];
    }),
};
