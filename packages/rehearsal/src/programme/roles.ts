import type { FactValue, FactValues, ResourceFact } from '@regionlift/testkit';
import type { PolicyStatement } from '../contract/programme';
import { ProgrammeError } from './programme-error';

/**
 * What every role of a program may do, by its name: inline policies, and the managed ones of the program that are attached. The
 * permissions boundary is left out, for it grants nothing. Raises `UnknownPolicy` for a policy that the program does not declare,
 * and `UnsupportedStatement` for `NotAction` and its like.
 */
export function statementsOf(resources: readonly ResourceFact[], account: string): Record<string, PolicyStatement[]> {
  const managed = new Map(
    resources
      .filter(({ kind }) => kind === 'AWS::IAM::ManagedPolicy')
      .map(({ name, properties }) => [
        `iam::${account}:policy${String(properties.Path ?? '/')}${name}`,
        properties.PolicyDocument,
      ]),
  );
  const attached = (role: string, arn: string): FactValue => {
    const document = managed.get(arn.replace(/^arn:[\w-]+:/, ''));
    if (document !== undefined) return document;
    throw new ProgrammeError(
      'UnknownPolicy',
      `the role ${role} has the policy ${arn}, which the program does not declare`,
    );
  };
  return Object.fromEntries(
    resources
      .filter(({ kind, declared }) => kind === 'AWS::IAM::Role' && declared)
      .map(({ name, properties: { Policies, ManagedPolicyArns } }) => [
        name,
        [...Object.values(record(Policies)), ...listOf(ManagedPolicyArns).map((arn) => attached(name, arn))].flatMap(
          (document) => Object.values(record(record(document).Statement)).map((one) => statementOf(name, one)),
        ),
      ]),
  );
}

/** Facts have statements as records whose lists are sorted, and texts in them. */
function statementOf(role: string, value: FactValue): PolicyStatement {
  const { Sid: _, Effect, Action, Resource, Condition, ...others } = record(value);
  if (Object.keys(others).length > 0 || Action === undefined) {
    throw new ProgrammeError(
      'UnsupportedStatement',
      `a statement of the role ${role} has ${Object.keys(others).join(', ') || 'no Action'}: list actions and resources instead`,
    );
  }
  return {
    effect: Effect === 'Deny' ? 'Deny' : 'Allow',
    actions: listOf(Action),
    resources: listOf(Resource),
    conditions: Object.fromEntries(
      Object.entries(record(Condition)).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(record(keys)).map(([key, values]) => [key, listOf(values)])),
      ]),
    ),
  };
}

const record = (value: FactValue | undefined): FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const listOf = (value: FactValue | undefined): string[] =>
  value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String);
