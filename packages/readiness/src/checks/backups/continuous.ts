import { at, fail, isTrue, isUnresolved, numberOf, pass, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { coverageOf } from './coverage';
import { plansIn, rulesOf } from './rules-of';
import { type Stateful, statefulIn } from './stateful';

/** To the second before the mistake. */
export const continuous: Check = {
  code: 'NoContinuousBackup',
  area: 'A7',
  severity: 'LOW',
  title: 'Databases and replicated buckets can be restored to a point in time',
  rationale: 'A cutover that writes something wrong is undone to the second before.',
  remediation: 'Add a rule with EnableContinuousBackup; a database may keep automated backups of its own.',
  source: 'AWS Backup Developer Guide, "Continuous backups and point-in-time recovery (PITR)"',
  serves: ['BAK-2'],
  judge: (program) =>
    plansIn(program).length === 0
      ? []
      : statefulIn(program)
          .filter(isAsked)
          .map((one) => judged(program, one)),
};

/** A replica has its source's; a bucket of one side only may do with the daily one. */
const isAsked = ({ resource, copies }: Stateful): boolean =>
  resource.kind === 'AWS::S3::Bucket'
    ? copies.length > 0
    : /^AWS::RDS::DB(Instance|Cluster)$/.test(resource.kind) && copies.length === 0;

function judged(program: Program, stateful: Stateful): Answer {
  const { resource } = stateful;
  const coverage = coverageOf(program, stateful);
  const flags = coverage.flatMap(({ isSelected, plan }) =>
    isSelected && plan ? rulesOf(plan).map(({ rule }) => at(rule, 'EnableContinuousBackup')) : [],
  );
  const told = { property: 'EnableContinuousBackup', allowed: 'true in one rule', remedy: 'add a continuous rule' };
  if (flags.some(isTrue)) return pass(resource, { ...told, found: 'a continuous rule' });
  const days = at(resource.properties, 'BackupRetentionPeriod');
  if ((numberOf(days) ?? 0) > 0) return pass(resource, { ...told, found: 'automated backups of its own' });
  return flags.some(isUnresolved) || isUnresolved(days) || coverage.some(({ isSelected }) => isSelected === undefined)
    ? unknown(resource, { ...told, found: 'a rule that is not known' })
    : fail(resource, { ...told, found: 'no continuous rule' });
}
