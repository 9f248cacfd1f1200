import type { Effect, Finding, MigrationPlan, Phase } from '@regionlift/migration/core';
import { backupBoundaryStatements } from './backup-boundary';
import { type BoundaryFacts, boundaryStatements } from './boundary';
import { type Statement, sortedUnique } from './statement';

/**
 * What a role would be granted and its boundary would cut (`BeyondBoundary`). AWS takes such a role and refuses its calls
 * later, in the middle of a migration.
 *
 * Actions and resources are compared, in every phase in which the actor acts; of conditions nothing is proved.
 * Source: IAM User Guide, "Permissions boundaries for IAM entities" (an action has to be allowed by both).
 */
export function beyondBoundary(
  subject: string,
  migration: MigrationPlan,
  boundary: BoundaryFacts | undefined,
  grants: readonly PhasedEffects[],
): Finding[] {
  if (boundary === undefined) return [];
  const actions = cutBy((phase) => boundaryStatements({ ...migration, phase }, boundary), grants);
  if (actions.length === 0) return [];
  return [
    {
      code: 'BeyondBoundary',
      verdict: 'fail',
      subject,
      property: 'permissions',
      found: `${actions.join(', ')}, which the permissions boundary does not let through`,
      allowed: 'what the boundary lets through, on the resources that it names',
      remedy:
        "add the actions to the boundary's additionalActions; a deploy role that has to manage IAM is declared above the boundary",
    },
  ];
}

/** The actions that a role which AWS Backup assumes would be granted and its boundary would cut, in order. */
export const beyondBackupBoundary = (migration: MigrationPlan, grants: readonly PhasedEffects[]): readonly string[] =>
  cutBy((phase) => backupBoundaryStatements({ ...migration, phase }), grants);

interface PhasedEffects {
  readonly effects: readonly Effect[];
  readonly phases: readonly Phase[];
}

const cutBy = (statementsIn: (phase: Phase) => readonly Statement[], grants: readonly PhasedEffects[]): string[] =>
  sortedUnique(
    grants.flatMap(({ effects, phases }) =>
      phases.flatMap((phase) => {
        const statements = statementsIn(phase);
        return effects.filter((effect) => !letsThrough(statements, effect)).map(({ action }) => action);
      }),
    ),
  );

function letsThrough(statements: readonly Statement[], { action, resources }: Effect): boolean {
  const about = statements.filter(({ actions }) =>
    actions.some((named) => named.toLowerCase() === action.toLowerCase()),
  );
  const denied = about.some(({ effect, conditions }) => effect === 'Deny' && conditions === undefined);
  const allowed = about.filter(({ effect }) => effect === 'Allow').flatMap((statement) => statement.resources);
  return !denied && resources.every((resource) => allowed.some((pattern) => fits(pattern, resource)));
}

const fits = (pattern: string, resource: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  ).test(resource);
