import { ACCOUNT, type Entry, entry } from './entry';

export const policy = (...Statement: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

export const allow = (Action: string | string[], Resource: string | string[], Condition?: object): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});

export const ownAccount = { StringEquals: { 'aws:SourceAccount': ACCOUNT } };

/** Calls of one resource alone, or of those that a pattern names. */
export const callsOf = (SourceArn: string) => ({ ...ownAccount, ArnLike: { 'aws:SourceArn': SourceArn } });

export const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** A role that a service acts as, its policy in line, and the policies of AWS that it has. */
export function role(
  name: string,
  Service: string,
  Condition: object | undefined,
  statements: readonly object[],
  managed: readonly string[] = [],
): readonly Entry[] {
  const assumeRolePolicy = policy({
    Effect: 'Allow',
    Principal: { Service },
    Action: 'sts:AssumeRole',
    ...(Condition && { Condition }),
  });
  const inputs = { name, assumeRolePolicy, forceDetachPolicies: false, maxSessionDuration: 3600, path: '/' };
  return [
    entry('iam/role:Role', name, name, inputs, { given: { arn: roleArn(name) } }),
    ...(statements.length === 0
      ? []
      : [
          entry('iam/rolePolicy:RolePolicy', name, `${name}:own`, {
            name: 'own',
            role: name,
            policy: policy(...statements),
          }),
        ]),
    ...managed.map((path) => {
      const policyArn = `arn:aws:iam::aws:policy/${path}`;
      const id = `${name}/${policyArn}`;
      return entry('iam/rolePolicyAttachment:RolePolicyAttachment', id, id, { role: name, policyArn });
    }),
  ];
}
