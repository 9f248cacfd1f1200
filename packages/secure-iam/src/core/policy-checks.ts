import {
  type Check,
  type Effect,
  type Finding,
  fail,
  judgeAll,
  mutates,
  pass,
  unknown,
} from '@regionlift/migration/core';
import { mayMutate } from './access-level';
import { demanded, limits, pinned } from './conditions';
import { deferredElement, statementsIn, unreadIn } from './policy-document';
import type { Statement } from './statement';

/** What Regionlift asks of every statement of a permissions policy, its own or anybody's (IAM-2). */
export const statementChecks: readonly Check<Statement>[] = [
  {
    code: 'WildcardAction',
    asks: 'every allowed action is named',
    property: 'Action',
    serves: ['IAM-2'],
    judge: ({ effect, actions }) => {
      const wild = actions.filter((action) => /[*?]/.test(action));
      if (effect === 'Allow' && wild.length > 0)
        return fail(wild.join(', '), 'actions by their full name', 'list the actions that are called');
      return actions.includes(deferredElement)
        ? unknown('an action that is not known yet', 'a plain action name')
        : pass;
    },
  },
  {
    code: 'WildcardResourceOnMutation',
    asks: 'an action that changes something names its resource; where AWS offers no such scope, a condition and a reason',
    property: 'Resource',
    serves: ['IAM-2'],
    judge: ({ effect, actions, resources, conditions, unscoped, principals }) => {
      // In the policy of a key or a secret `*` is that key or secret.
      if (principals) return pass;
      const changing = actions.filter((action) => mayMutate(action));
      if (effect === 'Deny' || changing.length === 0) return pass;
      const limited = limits(conditions);
      const wide = resources.filter(
        (resource) => namesNothing(resource) || (namesOnlyItsType(resource) && !limited && !unscoped),
      );
      if (wide.length === 0 || (limited && unscoped))
        return resources.includes(deferredElement) ? unknown('a resource that is not known yet', 'a plain ARN') : pass;
      return fail(
        `${changing.join(', ')} on ${wide.join(', ')}${limited ? ' with a condition but no reason' : ''}`,
        'the ARNs of the resources, or a condition and a written reason',
        'name the resources; where AWS cannot scope the action, add a condition and say why',
      );
    },
  },
  ...(['notActions', 'notResources'] as const).map(
    (element): Check<Statement> => ({
      code: element === 'notActions' ? 'NotActionWithAllow' : 'NotResourceWithAllow',
      asks: 'nothing is allowed by exclusion',
      property: element === 'notActions' ? 'NotAction' : 'NotResource',
      serves: ['IAM-2'],
      judge: (statement) =>
        statement.effect === 'Allow' && (statement[element]?.length ?? 0) > 0
          ? fail(
              `everything except ${statement[element]?.join(', ')}`,
              'a list of what is allowed',
              'list what is needed',
            )
          : pass,
    }),
  ),
  {
    code: 'PassRoleUnscoped',
    asks: 'a role may be passed only by name and only to named services',
    property: 'Condition',
    serves: ['IAM-2', 'IAM-6'],
    judge: ({ effect, actions, resources, conditions }) => {
      if (effect === 'Deny' || !actions.some((action) => action.toLowerCase() === 'iam:passrole')) return pass;
      const services = demanded(conditions, 'iam:PassedToService');
      return pinned(conditions, 'iam:PassedToService') && !resources.some(namesAnyRole)
        ? pass
        : fail(
            `iam:PassRole on ${resources.join(', ')} to ${services.length > 0 ? services.join(', ') : 'any service'}`,
            'named roles, and iam:PassedToService with named services',
            'name the role and add iam:PassedToService',
          );
    },
  },
];

/** What Regionlift asks of a declared effect before a statement is made of it. */
export const effectChecks: readonly Check<Effect>[] = [
  {
    code: 'InvalidAction',
    asks: 'an action is written service:Action',
    property: 'action',
    serves: ['IAM-2'],
    judge: ({ action }) =>
      /^[a-z0-9-]+:[A-Za-z0-9*?]+$/.test(action)
        ? pass
        : fail(`'${action}'`, 'service:Action', 'write the action as the reference does'),
  },
  {
    code: 'NoResource',
    asks: 'an effect names at least one resource',
    property: 'resources',
    serves: ['IAM-2'],
    judge: ({ resources }) =>
      resources.length > 0 ? pass : fail('no resource', 'at least one ARN', 'name the resources of the call'),
  },
  {
    code: 'UnscopedWithoutReason',
    asks: 'where a call cannot be scoped to a resource, the reason is written',
    property: 'unscoped',
    serves: ['IAM-2'],
    judge: ({ resources, unscoped }) =>
      resources.includes('*') && !unscoped?.trim()
        ? fail(
            'resource * without a reason',
            'a reason with its source',
            'name the resource, or say why AWS offers no scope',
          )
        : pass,
  },
  {
    code: 'AccessLevelUnderstated',
    asks: 'a call that can change something is not declared as a read',
    property: 'access',
    serves: ['IAM-2', 'IAM-3'],
    judge: (effect) =>
      plainAction.test(effect.action) && mayMutate(effect.action) && !mutates(effect)
        ? fail(
            `${effect.action} declared as ${effect.access}`,
            'write, tagging or permissions-management',
            'declare the access level of the reference',
          )
        : pass,
  },
];

const plainAction = /^[a-z0-9-]+:[A-Za-z0-9]+$/;

/** Judges effects: as declared, and as the statements that they become. */
export const judgeEffects = (subject: string, effects: readonly Effect[]): Finding[] =>
  effects.flatMap((effect) => [
    ...judgeAll(`${subject}/${effect.action}`, effect, effectChecks),
    ...judgeAll(`${subject}/${effect.action}`, asStatement(effect), statementChecks),
  ]);

/** Judges the statements of a permissions policy. */
export const judgeStatements = (subject: string, statements: readonly Statement[]): Finding[] =>
  statements.flatMap((statement, index) =>
    judgeAll(`${subject}/${statement.sid ?? index}`, statement, statementChecks),
  );

/**
 * Judges any permissions policy, as object or JSON text.
 *
 * @param reasons why a statement cannot name its resource, by Sid
 */
export const judgePolicyDocument = (
  subject: string,
  document: unknown,
  reasons: Readonly<Record<string, string>> = {},
): Finding[] => [
  ...unreadable(subject, document),
  ...judgeStatements(
    subject,
    statementsIn(document).map((statement) => ({ ...statement, unscoped: reasons[statement.sid ?? ''] })),
  ),
];

/** What of a document nobody can judge yet (`PolicyUnreadable`): silence would be a pass. */
export const unreadable = (subject: string, document: unknown): Finding[] =>
  unreadIn(document).map((found) => ({
    code: 'PolicyUnreadable',
    verdict: 'unknown',
    subject,
    property: 'Statement',
    found,
    allowed: 'a policy document whose statements are plain',
    remedy: 'write the statements out, or have the program judged after deployment',
  }));

const asStatement = ({ action, resources, conditions, unscoped }: Effect): Statement => ({
  effect: 'Allow',
  actions: [action],
  resources,
  conditions,
  unscoped,
});

/** `*`, or an ARN whose resource is nothing but wildcards: `arn:aws:s3:::*`, `arn:aws:s3:*`. */
const namesNothing = (resource: string): boolean =>
  /^[*?]+$/.test(resource) || (/^arn:.*[*?]/.test(resource) && /^[*?/:]*$/.test(resourcePart(resource)));

/** Every resource of a type: `arn:aws:kms:us-east-1:111122223333:key/*`. In S3 without an account it is every object of a bucket. */
const namesOnlyItsType = (resource: string): boolean =>
  /^[\w-]+[/:][*?/:]+$/.test(resourcePart(resource)) && !/^arn:[^:]*:s3:::/.test(resource);

/** Any role, or any below a path: what a name begins with is all that holds a pattern of roles together. */
const namesAnyRole = (resource: string): boolean =>
  namesNothing(resource) || /^[*?]/.test(resourcePart(resource).split('/').at(-1) ?? '');

const resourcePart = (arn: string): string => arn.split(':').slice(5).join(':');
