import type { RegionMigration } from '@regionlift/migration/pulumi';
import type { BoundaryFacts } from '../core';

const declared = new WeakMap<RegionMigration, BoundaryFacts>();
const without = new WeakMap<RegionMigration, string[]>();

/** The boundary of a migration, as far as it is declared. */
export const boundaryOf = (migration: RegionMigration): BoundaryFacts | undefined => declared.get(migration);

/** The boundary as an actor meets it; an actor that meets none is remembered. */
export function boundaryOver(migration: RegionMigration, actor: string): BoundaryFacts | undefined {
  if (!declared.has(migration)) without.set(migration, [...(without.get(migration) ?? []), actor]);
  return declared.get(migration);
}

/** Declares the boundary; refuses one that comes after an actor, whose role would stay without it. */
export function declareBoundary(migration: RegionMigration, facts: BoundaryFacts): void {
  const free = without.get(migration) ?? [];
  if (free.length > 0)
    throw new Error(
      `[BoundaryAfterParts] found ${free.join(', ')} declared before the permissions boundary; allowed: the boundary first; declare it above the actors`,
    );
  declared.set(migration, facts);
}
