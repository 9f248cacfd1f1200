import { at, each, fail, pass } from '../../ask';
import type { Check } from '../../model';

/** Users of IAM have passwords and keys that do not expire: an actor is a role. */
export const userAccess: Check = {
  code: 'LongLivedCredentials',
  area: 'A5',
  severity: 'HIGH',
  title: 'No user, access key or password stands in a program',
  rationale: 'A key that stands in a template or a state has no end, and who reads that has it.',
  remediation: 'Use a role: of an instance, of a function, by OpenID Connect for a pipeline.',
  source: 'IAM User Guide, "Security best practices in IAM" (require workloads to use temporary credentials)',
  serves: ['IAM-8', 'IAM-9'],
  judge: (program) => {
    const identities = program.resources.filter(({ kind }) => /IAM::|aws:iam\//.test(kind));
    return identities.flatMap((resource) => {
      const bad = KEYS.test(resource.kind)
        ? 'an access key or a password'
        : USERS.test(resource.kind) && at(resource.properties, 'LoginProfile') !== undefined
          ? 'a user with a password'
          : USER_POLICIES.test(resource.kind) || (USERS.test(resource.kind) && inlineOf(resource.properties))
            ? 'a policy of a user'
            : undefined;
      const told = { property: 'Type', allowed: 'roles', remedy: 'use a role, whose credentials end' };
      if (bad !== undefined) return [fail(resource, { ...told, found: bad })];
      return resource.kind === 'AWS::IAM::Role' && resource.declared
        ? [pass(resource, { ...told, found: 'a role' })]
        : [];
    });
  },
};

const KEYS = /(AWS::IAM::AccessKey|aws:iam\/(accessKey:AccessKey|userLoginProfile:UserLoginProfile))$/;
const USERS = /(AWS::IAM::User|aws:iam\/user:User)$/;
const USER_POLICIES =
  /(AWS::IAM::UserPolicy|aws:iam\/(userPolicy:UserPolicy|userPolicyAttachment:UserPolicyAttachment))$/;

const inlineOf = (properties: Parameters<typeof at>[0]): boolean =>
  ['Policies', 'ManagedPolicyArns'].some((property) => each(at(properties, property)).length > 0);
