import { at, each, fail, isUnresolved, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';

/** Policies that AWS writes for jobs of people, not for actors. */
export const broadManagedPolicy: Check = {
  code: 'BroadManagedPolicy',
  area: 'A5',
  severity: 'HIGH',
  title: 'No identity has a managed policy that gives a whole service, or more',
  rationale: 'AWS changes such policies, and they name no resource.',
  remediation: 'Replace the policy by statements that name actions and resources.',
  source: 'AWS Managed Policy Reference; IAM User Guide, "Security best practices in IAM"',
  serves: ['IAM-2'],
  judge: (program) =>
    program.resources.flatMap((resource) => {
      const property = PROPERTIES.find((name) => at(resource.properties, name) !== undefined);
      if (property === undefined || !IDENTITIES.test(resource.kind)) return [];
      const policies = each(at(resource.properties, property));
      const broad = policies.filter((policy) => typeof policy === 'string' && BROAD.test(policy));
      const told = {
        property,
        allowed: 'policies that name actions and resources',
        remedy: 'write the statements out',
      };
      if (broad.length > 0) return [fail(resource, { ...told, found: broad.join(', ') })];
      return policies.some(isUnresolved)
        ? [unknown(resource, { ...told, found: 'a policy that is not known' })]
        : [pass(resource, { ...told, found: policies.map(plainText).join(', ') })];
    }),
};

const PROPERTIES = ['ManagedPolicyArns', 'ManagedPolicies', 'managedPolicyArns', 'PolicyArn', 'policyArn'];

const IDENTITIES = /(AWS::(IAM|SSO)::|aws:(iam|ssoadmin)\/)/;

/** Administrators, power users, whole services, jobs; `ReadOnlyAccess` reads every secret and every object. */
const BROAD =
  /:policy\/(.*\/)?(AdministratorAccess(-.*)?|PowerUserAccess|ReadOnlyAccess|\w+FullAccess(V\d+|_v\d+)?|SystemAdministrator|DatabaseAdministrator|NetworkAdministrator|AmazonEC2RoleforSSM)$/;
