import { at, each, fail, isUnresolved, ofKind, pass, plainText, referred, regionOf, unknown } from '../../ask';
import type { Check, Lookup, Program } from '../../model';

/** A plan works in its own region: what it selects elsewhere it never finds. */
export const selectionNear: Check = {
  code: 'SelectionOfAnotherRegion',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A selection names resources of its own region, for a plan of its own region',
  rationale: 'An ARN of the other region is taken without complaint, and never backed up.',
  remediation: 'Select the resource by a plan of its region.',
  source: 'AWS Backup Developer Guide, "Assigning resources to a backup plan" (plans are regional)',
  serves: ['BAK-3'],
  judge: (program) =>
    ofKind(program, 'AWS::Backup::BackupSelection')
      .filter(({ declared }) => declared)
      .map((selection) => {
        const chosen = each(at(selection.properties, 'BackupSelection', 'Resources'));
        const far = chosen.filter((one) => (placeOf(program, one) ?? selection.region) !== selection.region);
        const planId = at(selection.properties, 'BackupPlanId');
        const plan = referred(program, planId, 'AWS::Backup::BackupPlan');
        const told = {
          property: 'BackupSelection.Resources',
          allowed: `resources of ${selection.region}`,
          remedy: 'select the resource in its own region',
        };
        if (far.length > 0) return fail(selection, { ...told, found: far.map(plainText).join(', ') });
        if (planId === undefined || (plan !== undefined && plan.region !== selection.region))
          return fail(selection, { ...told, property: 'BackupPlanId', found: 'no plan of its region' });
        return plan === undefined || chosen.some(isUnresolved)
          ? unknown(selection, { ...told, found: 'a plan or a resource that is not declared here' })
          : pass(selection, { ...told, found: `${chosen.length} resources` });
      }),
};

/** The region in an ARN; of a bucket, whose ARN has none, the one in which the program declares it. */
function placeOf(program: Program, value: Lookup): string | undefined {
  const told = regionOf(value);
  if (told !== undefined && told !== '*') return told;
  if (typeof value !== 'string' || !value.includes(':s3:::')) return undefined;
  const bucket = referred(program, value, 'AWS::S3::Bucket');
  return bucket?.declared ? bucket.region : undefined;
}
