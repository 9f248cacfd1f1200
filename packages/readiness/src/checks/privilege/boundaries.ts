import { at, type Declares, each, ofKind, referred } from '../../ask';
import type { Lookup, ResourceFact } from '../../model';

const POLICY = 'AWS::IAM::ManagedPolicy';

/** What roles and users name as their permissions boundary, each once. */
export const boundsIn = (program: Declares): readonly Lookup[] => [
  ...new Set(
    program.resources
      .map(({ properties }) => at(properties, 'PermissionsBoundary') ?? at(properties, 'permissionsBoundary'))
      .filter((bound) => bound !== undefined),
  ),
];

/** Policies of the program that are somebody's boundary. */
export const boundingPolicies = (program: Declares): ReadonlySet<ResourceFact> => named(program, boundsIn(program));

/** Policies that are somebody's boundary, and attached to nobody: they give nothing. */
export function boundariesIn(program: Declares): ReadonlySet<ResourceFact> {
  const attached = named(
    program,
    ofKind(program, 'AWS::IAM::Role').map(({ properties }) => at(properties, 'ManagedPolicyArns')),
  );
  return new Set(
    [...boundingPolicies(program)].filter(
      (policy) =>
        !attached.has(policy) &&
        ['Users', 'Groups', 'Roles'].every((property) => at(policy.properties, property) === undefined),
    ),
  );
}

const named = (program: Declares, values: readonly Lookup[]): ReadonlySet<ResourceFact> =>
  new Set(
    [...new Set(values.flatMap(each))]
      .map((value) => referred(program, value, POLICY))
      .filter((policy) => policy !== undefined),
  );
