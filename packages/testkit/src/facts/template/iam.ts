import { adds, declares, keyed, type TemplateAdapter, type TemplateResource } from './adapter';

/** `AWS::IAM::Role`: inline policies by name. */
export const role: TemplateAdapter = (resource) => [
  declares(resource, {
    Policies: keyed(resource.properties.Policies, 'PolicyName', (policy) => policy.PolicyDocument),
  }),
];

/** `AWS::IAM::RolePolicy` */
export const rolePolicy: TemplateAdapter = (resource) => {
  const { RoleName, PolicyName, PolicyDocument, ...rest } = resource.properties;
  return [onRole(resource, RoleName, 'Policies', { Policies: { [String(PolicyName)]: PolicyDocument }, ...rest })];
};

/** `AWS::IAM::Policy`: one inline policy on several roles; what it gives to users or groups, whom no adapter reads, stays its own. */
export const inlinePolicy: TemplateAdapter = (resource) => {
  const { Roles = [], PolicyName, PolicyDocument, ...rest } = resource.properties;
  const properties = { Policies: { [String(PolicyName)]: PolicyDocument }, ...rest };
  const forRoles = (Roles as unknown[]).map((name) => onRole(resource, name, 'Policies', properties));
  const forOthers = rest.Users !== undefined || rest.Groups !== undefined;
  const userPolicy = { ...resource, id: { ...resource.id, kind: 'unsupported:AWS::IAM::UserPolicy' } };
  return [...forRoles, ...(forOthers ? [declares(userPolicy)] : [])];
};

/** `AWS::IAM::ManagedPolicy`, and its attachments. */
export const managedPolicy: TemplateAdapter = (resource) => {
  const { Roles = [], ...properties } = resource.properties;
  return [
    declares({ ...resource, properties }),
    ...(Roles as unknown[]).map((name) =>
      onRole(resource, name, 'ManagedPolicyArns', { ManagedPolicyArns: [resource.arn] }),
    ),
  ];
};

const onRole = (
  resource: TemplateResource,
  name: unknown,
  aspect: string,
  properties: Readonly<Record<string, unknown>>,
) => adds(resource, { kind: 'AWS::IAM::Role', name, isGlobal: true }, aspect, properties);
