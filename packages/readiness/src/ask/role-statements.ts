import type { ResourceFact } from '../model';
import { at, each } from './at';
import type { Declares } from './declares';
import { referred } from './references';
import { shown } from './shown';
import { type Statement, statementsOn } from './statements';

/** What a role may do: statements of its inline policies and of the managed policies that the program declares. */
export function roleStatements(program: Declares, role: ResourceFact): readonly Statement[] {
  const attached = each(at(role.properties, 'ManagedPolicyArns')).map((arn) => referred(program, arn, MANAGED));
  const owners = new Set([role, ...attached.filter((policy) => policy !== undefined)]);
  return [...owners].flatMap((owner) => statementsOn(program, owner)).filter(({ role: kind }) => kind === 'IDENTITY');
}

/** Managed policies of a role that the program does not declare: what they grant is not known. */
export const foreignPolicies = (program: Declares, role: ResourceFact): readonly string[] =>
  each(at(role.properties, 'ManagedPolicyArns'))
    .filter((arn) => referred(program, arn, MANAGED) === undefined)
    .map(shown);

/** Who may assume a role. */
export const trustStatements = (program: Declares, role: ResourceFact): readonly Statement[] =>
  statementsOn(program, role).filter(({ role: kind }) => kind === 'TRUST');

const MANAGED = 'AWS::IAM::ManagedPolicy';
