import { at, fail, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Answer, Check, Lookup, Program, ResourceFact } from '../../model';
import { allRules, DAILY } from './rules-of';
import { firingOf } from './schedule';

/** AWS takes a schedule that never comes. */
export const fires: Check = {
  code: 'BackupNeverRuns',
  area: 'A7',
  severity: 'HIGH',
  title: 'The schedule of a backup rule, and of restores on trial, fires',
  rationale: 'A plan for the 31st of February is found when a recovery point is needed.',
  remediation: 'Correct ScheduleExpression: six fields, one of the two day fields `?`.',
  source: 'EventBridge User Guide, "Cron expressions reference"; AWS Backup API Reference, BackupRule',
  serves: ['BAK-2', 'BAK-4'],
  judge: (program) => [
    ...allRules(program).map(({ plan, rule, path }) =>
      judged(plan, `${path}.ScheduleExpression`, at(rule, 'ScheduleExpression') ?? DAILY),
    ),
    ...testsIn(program).map((plan) => judged(plan, 'ScheduleExpression', at(plan.properties, 'ScheduleExpression'))),
  ],
};

const testsIn = (program: Program): readonly ResourceFact[] =>
  program.resources.filter(({ kind, declared }) => declared && kind === 'AWS::Backup::RestoreTestingPlan');

function judged(subject: ResourceFact, property: string, schedule: Lookup): Answer {
  const told = { property, found: shown(schedule), allowed: 'a schedule that fires', remedy: 'correct the schedule' };
  if (isUnresolved(schedule)) return unknown(subject, told);
  const firing = typeof schedule === 'string' ? firingOf(schedule) : 'NEVER';
  if (firing === 'NEVER') return fail(subject, told);
  return firing === 'UNKNOWN'
    ? unknown(subject, { ...told, found: `${told.found}: cannot be read` })
    : pass(subject, told);
}
