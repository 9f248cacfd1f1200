import { at, fail, isUnresolved, pass, pinned, plainText, unknown } from '../../ask';
import type { Check } from '../../model';
import { grantsOf } from './grants';

/** Who makes roles makes a stronger one for itself, unless a boundary goes with it. */
export const boundary: Check = {
  code: 'RoleMakerWithoutBoundary',
  area: 'A5',
  severity: 'HIGH',
  title: 'Who may make roles or policies has a permissions boundary, or has to give one',
  rationale: 'A pipeline that may make roles is administrator of the account.',
  remediation: 'Set PermissionsBoundary on the role, or demand iam:PermissionsBoundary in the statement.',
  source: 'IAM User Guide, "Permissions boundaries for IAM entities" (delegating responsibility to others)',
  serves: ['IAM-6'],
  judge: (program) => {
    const makers = grantsOf(program).filter(
      ({ effect, actions, conditions }) =>
        effect === 'Allow' && actions.some(makes) && !pinned(conditions, 'iam:PermissionsBoundary'),
    );
    return [...new Set(makers.map(({ owner }) => owner))].map((owner) => {
      const bound = at(owner.properties, 'PermissionsBoundary') ?? at(owner.properties, 'permissionsBoundary');
      const told = {
        property: 'PermissionsBoundary',
        found: plainText(bound ?? 'absent'),
        allowed: 'a boundary',
        remedy: 'set a permissions boundary',
      };
      if (bound === undefined) return fail(owner, told);
      return isUnresolved(bound) ? unknown(owner, told) : pass(owner, told);
    });
  },
};

/** The actions that make or change what a role may do, and wildcards that hold them. */
export const makes = (action: string): boolean =>
  /^(\*|iam:(\*|(create|put|attach|update)\*|(createrole|createuser|createpolicy|createpolicyversion|setdefaultpolicyversion|putrolepolicy|putuserpolicy|putgrouppolicy|attachrolepolicy|attachuserpolicy|attachgrouppolicy|updateassumerolepolicy|deleterolepermissionsboundary)\*?))$/i.test(
    action,
  );
