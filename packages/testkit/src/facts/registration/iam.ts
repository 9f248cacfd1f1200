import { adds, declares, pascal, type Registration, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

/** `aws:iam/role:Role` */
export const role: RegistrationAdapter = {
  kind: 'AWS::IAM::Role',
  outputs: { uniqueId: 'RoleId' },
  read: (registration) => {
    const { inlinePolicies, ...inputs } = withoutIdle(registration.inputs, { forceDetachPolicies: false });
    const policies = ((inlinePolicies ?? []) as { name: string; policy: unknown }[]).map((inline) => [
      inline.name,
      inline.policy,
    ]);
    const properties = pascal(inputs, { name: 'RoleName', assumeRolePolicy: 'AssumeRolePolicyDocument' }) as object;
    return [
      declares(registration, {
        ...properties,
        ...(inlinePolicies !== undefined && { Policies: Object.fromEntries(policies) }),
      }),
    ];
  },
};

/** `aws:iam/rolePolicy:RolePolicy` */
export const rolePolicy: RegistrationAdapter = {
  read: (registration) => {
    const { role: on, name = `(unnamed ${registration.origin})`, policy, ...rest } = registration.inputs;
    return [
      onRole(registration, on, 'Policies', { Policies: { [String(name)]: policy }, ...(pascal(rest) as object) }),
    ];
  },
};

/** `aws:iam/rolePolicyAttachment:RolePolicyAttachment` */
export const attachment: RegistrationAdapter = {
  read: (registration) => {
    const { role: on, policyArn, ...rest } = registration.inputs;
    return [
      onRole(registration, on, 'ManagedPolicyArns', { ManagedPolicyArns: [policyArn], ...(pascal(rest) as object) }),
    ];
  },
};

/** `aws:iam/policy:Policy` */
export const managedPolicy: RegistrationAdapter = spelled('AWS::IAM::ManagedPolicy', {
  name: 'ManagedPolicyName',
  policy: 'PolicyDocument',
});

/** `aws:iam/openIdConnectProvider:OpenIdConnectProvider` */
export const oidcProvider: RegistrationAdapter = spelled(
  'AWS::IAM::OIDCProvider',
  { clientIdLists: 'ClientIdList', thumbprintLists: 'ThumbprintList' },
  { nameInput: 'url' },
);

const onRole = (
  registration: Registration,
  name: unknown,
  aspect: string,
  properties: Readonly<Record<string, unknown>>,
) => adds(registration, { kind: 'AWS::IAM::Role', name, isGlobal: true }, aspect, properties);
