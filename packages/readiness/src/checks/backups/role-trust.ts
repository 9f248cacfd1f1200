import { at, fail, isUnresolved, ofKind, pass, plainText, referred, trustStatements, unknown } from '../../ask';
import type { Check } from '../../model';

/** AWS Backup works as a role, and has to be let in. */
export const roleTrust: Check = {
  code: 'BackupRoleNotTrusted',
  area: 'A7',
  severity: 'HIGH',
  title: 'A selection has a role that AWS Backup may assume',
  rationale: 'A job without a role fails, every night.',
  remediation: 'Set IamRoleArn to a role that trusts backup.amazonaws.com.',
  source: 'AWS Backup Developer Guide, "IAM service roles"',
  serves: ['BAK-3'],
  judge: (program) =>
    ofKind(program, 'AWS::Backup::BackupSelection')
      .filter(({ declared }) => declared)
      .map((selection) => {
        const arn = at(selection.properties, 'BackupSelection', 'IamRoleArn');
        const role = referred(program, arn, 'AWS::IAM::Role');
        const told = {
          property: 'BackupSelection.IamRoleArn',
          found: plainText(arn ?? 'absent'),
          allowed: 'a role that trusts backup.amazonaws.com',
          remedy: 'set IamRoleArn',
        };
        if (arn === undefined) return fail(selection, told);
        if (role === undefined || !role.declared || isUnresolved(arn)) return unknown(selection, told);
        const trusts = trustStatements(program, role);
        if (trusts.some(({ effect, principals }) => effect === 'Allow' && (principals.Service ?? []).some(isBackup)))
          return pass(selection, told);
        return trusts.some(({ effect }) => effect === 'UNKNOWN') ? unknown(selection, told) : fail(selection, told);
      }),
};

const isBackup = (service: string): boolean => /^backup\.amazonaws\.com(\.cn)?$/.test(service);
