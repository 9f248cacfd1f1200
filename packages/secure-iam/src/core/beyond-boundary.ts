import type { Effect, Finding, MigrationPlan, Phase } from '@regionlift/migration/core';
import { type BoundaryFacts, boundaryStatements } from './boundary';
import { sortedUnique } from './statement';

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
  grants: readonly { readonly effects: readonly Effect[]; readonly phases: readonly Phase[] }[],
): Finding[] {
  if (boundary === undefined) return [];
  const cut = grants.flatMap(({ effects, phases }) =>
    effects.filter((effect) => phases.some((phase) => !letsThrough({ ...migration, phase }, boundary, effect))),
  );
  if (cut.length === 0) return [];
  const actions = sortedUnique(cut.map(({ action }) => action)).join(', ');
  return [
    {
      code: 'BeyondBoundary',
      verdict: 'fail',
      subject,
      property: 'permissions',
      found: `${actions}, which the permissions boundary does not let through`,
      allowed: 'what the boundary lets through, on the resources that it names',
      remedy:
        "add the actions to the boundary's additionalActions; a deploy role that has to manage IAM is declared above the boundary",
    },
  ];
}

function letsThrough(migration: MigrationPlan, boundary: BoundaryFacts, { action, resources }: Effect): boolean {
  const about = boundaryStatements(migration, boundary).filter(({ actions }) =>
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
