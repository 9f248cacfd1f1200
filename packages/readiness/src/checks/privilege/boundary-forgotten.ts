import { at, fail, isUnresolved, ofKind, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';

/** A boundary that one role lacks bounds nothing: that role is the way around it. */
export const boundaryForgotten: Check = {
  code: 'BoundaryForgotten',
  area: 'A5',
  severity: 'LOW',
  title: 'Where roles have a permissions boundary, each has one',
  rationale: 'The one role without it is the one that an intruder looks for.',
  remediation: 'Set PermissionsBoundary on every role.',
  source: 'IAM User Guide, "Permissions boundaries for IAM entities"',
  serves: ['IAM-6'],
  judge: (program) => {
    const roles = ofKind(program, 'AWS::IAM::Role').filter(({ declared }) => declared);
    const boundOf = (role: (typeof roles)[number]) => at(role.properties, 'PermissionsBoundary');
    if (roles.filter((role) => boundOf(role) !== undefined).length < 2) return [];
    return roles.map((role) => {
      const bound = boundOf(role);
      const told = {
        property: 'PermissionsBoundary',
        found: plainText(bound ?? 'absent'),
        allowed: 'a boundary, as the other roles have',
        remedy: 'set the boundary of the other roles',
      };
      if (bound === undefined) return fail(role, told);
      return isUnresolved(bound) ? unknown(role, told) : pass(role, told);
    });
  },
};
