import { fail, isUnresolved, limits, pass, plainText, type Statement, statementsOn, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { boundingPolicies, boundsIn } from './boundaries';
import { reachOf } from './reach';

/** `*` on `*` is the shape of a boundary without being one. What bounds by denials may allow everything else. */
export const boundaryBounds: Check = {
  code: 'BoundaryBoundsNothing',
  area: 'A5',
  severity: 'HIGH',
  title: 'A permissions boundary leaves something out',
  rationale:
    'Whoever may make roles under such a boundary makes an administrator; reports still say that roles are bounded.',
  remediation:
    'Name in the boundary the services, actions and regions of the migration, or deny what nobody under it may do.',
  source:
    'IAM User Guide, "Permissions boundaries for IAM entities" (evaluating effective permissions: what both allow, and nothing denies)',
  serves: ['IAM-6'],
  judge: (program) => [...[...boundingPolicies(program)].map((policy) => answerOn(policy, program)), ...ofAws(program)],
};

const TOLD = { allowed: 'named actions or resources, a condition, or denials', remedy: 'take the wildcards out' };

function answerOn(policy: ResourceFact, program: Program): Answer {
  const statements = statementsOn(program, policy);
  const everything = statements.find(allowsEverything);
  const told = { ...TOLD, property: everything?.path ?? 'PolicyDocument' };
  if (everything !== undefined && !statements.some(({ effect }) => effect === 'Deny'))
    return everything.isConditionOpen || statements.some(({ effect }) => effect === 'UNKNOWN')
      ? unknown(policy, { ...told, found: 'everything, under what is not known' })
      : fail(policy, { ...told, found: 'everything on everything' });
  const open = statements.length === 0 || statements.some(({ effect }) => effect === 'UNKNOWN') || isOpen(policy);
  return open
    ? unknown(policy, { ...told, found: 'a policy that cannot be read in full' })
    : pass(policy, {
        ...told,
        found: everything === undefined ? 'less than everything' : 'everything but what it denies',
      });
}

const allowsEverything = ({ effect, actions, resources, conditions }: Statement): boolean =>
  effect === 'Allow' &&
  actions.some((action) => /^[*?]+(:[*?]+)?$/.test(action)) &&
  resources.some((resource) => reachOf(resource) === 'EVERYTHING' && !/^arn:[^:]*:\w+:/.test(resource)) &&
  !limits(conditions);

const isOpen = ({ properties }: ResourceFact): boolean => isUnresolved(properties.PolicyDocument);

/** AWS's policy for administrators is the same by name. Of other policies that the program does not declare nothing is known, or asked. */
const ofAws = (program: Program): readonly Answer[] =>
  boundsIn(program)
    .filter((bound) => typeof bound === 'string' && /:iam::aws:policy\/AdministratorAccess$/.test(bound))
    .map((bound) => fail(program.title, { ...TOLD, property: 'PermissionsBoundary', found: plainText(bound) }));
