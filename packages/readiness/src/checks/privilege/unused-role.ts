import { fail, mentionsOf, ofKind, pass, standsFor, statementsOn, unknown } from '../../ask';
import type { Check, Lookup, ResourceFact } from '../../model';

/** A role for a service that nothing of the program gives to one is a grant that nobody uses. */
export const unusedRole: Check = {
  code: 'RoleUnused',
  area: 'A5',
  severity: 'LOW',
  title: 'A role can be assumed, and one for a service is given to something',
  rationale: 'What nobody uses nobody watches.',
  remediation: 'Remove the role, or give it to the resource that it is for.',
  source: 'IAM User Guide, "Security best practices in IAM" (regularly review and remove unused permissions)',
  serves: ['IAM-3'],
  judge: (program) =>
    ofKind(program, 'AWS::IAM::Role')
      .filter(({ declared }) => declared)
      .flatMap((role) => {
        const own = statementsOn(program, role);
        const who = own
          .filter((one) => one.role === 'TRUST' && one.effect === 'Allow')
          .flatMap(({ principals }) => Object.entries(principals));
        const told = { property: 'RoleName', allowed: 'a role that something refers to', remedy: 'remove the role' };
        if (who.length === 0)
          return [
            own.some(({ effect }) => effect === 'UNKNOWN')
              ? unknown(role, { ...told, property: TRUST, found: 'a trust that is not known' })
              : fail(role, { ...told, property: TRUST, found: 'nobody may assume it' }),
          ];
        if (who.some(([type]) => type !== 'Service')) return [];
        if (
          [...mentionsOf(program, role.name)].some((one) => one === 'outputs' || (one !== role && isGiven(one, role)))
        )
          return [pass(role, { ...told, found: 'referred to' })];
        return who.every(([, services]) => services.every(isNamedByJobs))
          ? [unknown(role, { ...told, found: 'a role that is named when a job is created', ...EXPORTED })]
          : [fail(role, { ...told, found: 'nothing refers to it' })];
      }),
};

const TRUST = 'AssumeRolePolicyDocument';

/** S3 Batch Operations are jobs that no program declares (Amazon S3 User Guide, "Granting permissions for Batch Operations"). */
const isNamedByJobs = (service: string): boolean => /^batchoperations\.s3\.amazonaws\.com(\.cn)?$/.test(service);

const EXPORTED = {
  allowed: 'an output with its ARN, from which whoever creates the job takes it',
  remedy: 'export its ARN',
};

/** To be named in a policy as who may do something is no use of the role; to be passed is. A bare name counts where roles are named. */
function isGiven({ properties }: ResourceFact, role: ResourceFact): boolean {
  const open: [key: string, value: Lookup][] = [['', properties]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [key, value] = next;
    if (typeof value === 'string' && (isRole(value, role) || (value === role.name && /role/i.test(key)))) return true;
    if (typeof value === 'object' && value !== null)
      for (const [inner, one] of Object.entries(value))
        if (inner !== 'Principal') open.push([/^\d+$/.test(inner) ? key : inner, one]);
  }
  return false;
}

const isRole = (text: string, role: ResourceFact): boolean =>
  ((/:role\//.test(text) || text.includes('(AWS::IAM::Role ')) && standsFor(text, role)) ||
  text.includes(`:role/${role.name}"`);
