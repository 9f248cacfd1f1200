import { at, declared, each, fail, isUnresolved, pass, plainText, regionOf, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';

/** A test that selects nothing passes every week. */
export const restoreSelection: Check = {
  code: 'RestoreTestSelectsNothing',
  area: 'A7',
  severity: 'LOW',
  title: 'A restore test selects resources of its region, and has a role and a plan',
  rationale: 'A test that restores nothing proves nothing.',
  remediation: 'Set RestoreTestingPlanName, IamRoleArn, and ProtectedResourceArns or ProtectedResourceConditions.',
  source: 'AWS Backup Developer Guide, "Restore testing"; AWS::Backup::RestoreTestingSelection',
  serves: ['BAK-4'],
  judge: (program) => declared(program, 'AWS::Backup::RestoreTestingSelection').map(judged),
};

function judged(selection: ResourceFact): Answer {
  const { properties, region } = selection;
  const values = [...WANTED, 'ProtectedResourceArns', 'ProtectedResourceConditions'].map((key) => at(properties, key));
  const arns = each(at(properties, 'ProtectedResourceArns'));
  const told = { property: 'ProtectedResourceArns', allowed: 'resources of the region, a role and a plan' };
  const remedy = 'name a plan, a role and resources of the region';
  const away = arns.find((arn) => (regionOf(arn) ?? region) !== region);
  if (away !== undefined) return fail(selection, { ...told, found: plainText(away), remedy });
  if ([...values, ...arns].some(isUnresolved))
    return unknown(selection, { ...told, found: 'a value that is not known', remedy: 'judge the deployed state' });
  const missing = WANTED.find((key) => typeof at(properties, key) !== 'string');
  if (missing !== undefined) return fail(selection, { ...told, property: missing, found: 'absent', remedy });
  const conditions = at(properties, 'ProtectedResourceConditions');
  return arns.length > 0 || (typeof conditions === 'object' && conditions !== null)
    ? pass(selection, { ...told, found: arns.length > 0 ? `${arns.length} resources` : 'conditions' })
    : fail(selection, { ...told, found: 'nothing', remedy });
}

const WANTED = ['RestoreTestingPlanName', 'IamRoleArn'] as const;
