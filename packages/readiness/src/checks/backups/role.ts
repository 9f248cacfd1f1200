import { at, fail, fitsGlob, foreignPolicies, pass, referred, roleStatements, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { coverageOf } from './coverage';
import { type Stateful, statefulIn } from './stateful';

/** The usual policy of AWS Backup knows nothing of S3. */
export const role: Check = {
  code: 'BackupRoleLacksPermission',
  area: 'A7',
  severity: 'HIGH',
  title: 'The role of a selection may back up what is selected',
  rationale: 'A job without permission fails, every night.',
  remediation:
    'Attach AWSBackupServiceRolePolicyForBackup, for S3 AWSBackupServiceRolePolicyForS3Backup, or statements of your own.',
  source:
    'AWS Backup Developer Guide, "Managed policies for AWS Backup"; AWS Managed Policy Reference, AWSBackupServiceRolePolicyForS3Backup',
  serves: ['BAK-3'],
  judge: (program) =>
    statefulIn(program).flatMap((stateful) =>
      coverageOf(program, stateful)
        .filter(({ isSelected }) => isSelected)
        .flatMap(({ selection }) => judged(program, selection, stateful)),
    ),
};

/** A role that is declared elsewhere is another check's question. */
function judged(program: Program, selection: ResourceFact, { kind, resource }: Stateful): readonly Answer[] {
  const as = referred(program, at(selection.properties, 'BackupSelection', 'IamRoleArn'), 'AWS::IAM::Role');
  if (as === undefined || !as.declared) return [];
  const told = {
    property: 'BackupSelection.IamRoleArn',
    allowed: `a role with ${kind.action}`,
    remedy: `allow ${kind.action}`,
  };
  const foreign = foreignPolicies(program, as);
  const own = roleStatements(program, as);
  const may = own.some(
    ({ effect, actions }) =>
      effect === 'Allow' && actions.some((action) => fitsGlob(action.toLowerCase(), kind.action.toLowerCase())),
  );
  const about = `${kind.action} for ${resource.name}`;
  if (may || foreign.some((policy) => kind.policies.test(policy))) return [pass(selection, { ...told, found: about })];
  const isOpen =
    own.some(({ effect }) => effect === 'UNKNOWN') || foreign.some((policy) => !/:aws:policy\//.test(policy));
  return isOpen
    ? [unknown(selection, { ...told, found: 'a policy that is not known' })]
    : [fail(selection, { ...told, found: `no ${about}` })];
}
