import type { AwsCall } from '../contract/aws';
import type { PolicyStatement, Programme } from '../contract/programme';
import { actedBy } from './acted';
import { conditionsHold, every, type Holds } from './conditions-hold';
import { matches, matchesAction } from './matches';
import type { Permission } from './permission';

/** What is wrong with the roles that acted, by their names; a role without a fault is absent. */
export interface PermissionJudgement {
  /** Granted and never taken: `s3:GetObject arn:aws:s3:::orders/*`, with the conditions that tell it apart. */
  readonly unused: Readonly<Record<string, readonly string[]>>;
  /** Taken and not granted: `s3:GetObject arn:aws:s3:::orders/a`. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  /** Roles that were judged. */
  readonly judged: readonly string[];
}

/**
 * Compares what was granted with what was called (IAM-3): every action on every resource pattern of a statement must have been taken,
 * and nothing else. A condition that the call does not tell is taken to hold. A role has the statements of all the phases that were
 * rehearsed.
 */
export function judgePermissions(programmes: readonly Programme[], calls: readonly AwsCall[]): PermissionJudgement {
  const acted = [...actedBy(programmes, calls)];
  const by = (judge: (granted: readonly PolicyStatement[], taken: readonly Permission[]) => readonly string[]) =>
    Object.fromEntries(
      acted.flatMap(([role, taken]) => {
        const found = judge(grantedTo(role, programmes), taken);
        return found.length === 0 ? [] : [[role, found] as const];
      }),
    );
  return { unused: by(unusedOf), missing: by(missingOf), judged: acted.map(([role]) => role).sort() };
}

/** The statements of a role in any of the phases, each once. */
export const grantedTo = (role: string, programmes: readonly Programme[]): readonly PolicyStatement[] => [
  ...new Map(
    programmes.flatMap(({ roles }) => roles[role] ?? []).map((statement) => [JSON.stringify(statement), statement]),
  ).values(),
];

function missingOf(granted: readonly PolicyStatement[], taken: readonly Permission[]): readonly string[] {
  const asked = taken.filter(({ need }) => need === 'ASKED');
  const denied = asked.filter(
    (permission) =>
      granted.some((one) => one.effect === 'Deny' && applies(one, permission) === 'YES') ||
      granted.every((one) => one.effect === 'Deny' || applies(one, permission) === 'NO'),
  );
  return sorted(denied.map(({ action, resource = '*' }) => `${action} ${resource}`));
}

const unusedOf = (granted: readonly PolicyStatement[], taken: readonly Permission[]): readonly string[] =>
  sorted(
    granted
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(single)
      .filter((grant) => neverTaken(grant, taken))
      .map(shown),
  );

const neverTaken = (grant: PolicyStatement, taken: readonly Permission[]): boolean =>
  taken.every((permission) => applies(grant, permission) === 'NO');

function applies({ actions, resources, conditions }: PolicyStatement, permission: Permission): Holds {
  const { action, resource, context } = permission;
  return every([
    actions.some((pattern) => matchesAction(pattern, action)) ? 'YES' : 'NO',
    resource === undefined ? 'UNKNOWN' : resources.some((pattern) => matches(pattern, resource)) ? 'YES' : 'NO',
    conditionsHold(conditions, context),
  ]);
}

/** A statement as many with one action and one resource each. */
const single = (statement: PolicyStatement): readonly PolicyStatement[] =>
  statement.actions.flatMap((action) =>
    statement.resources.map((resource) => ({ ...statement, actions: [action], resources: [resource] })),
  );

function shown({ actions, resources, conditions }: PolicyStatement): string {
  const keys = Object.entries(conditions).flatMap(([operator, values]) =>
    Object.entries(values).map(([key, allowed]) => `${operator} ${key} ${allowed.join(', ')}`),
  );
  return `${actions} ${resources}${keys.length > 0 ? ` (${keys.join('; ')})` : ''}`;
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
