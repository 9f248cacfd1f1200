import { grouped } from './grouped';

/** What a sample is drawn by. */
export interface Placed {
  readonly area: string;
  readonly operator: string;
  readonly place: string;
}

/**
 * Some mutants of each area and operator, the same ones in every run: those with the lowest hashes. With MUTANTS=all in the environment
 * it is every one.
 */
export function sampleOf<M extends Placed>(mutants: readonly M[], each: number): readonly M[] {
  if (process.env.MUTANTS === 'all') return mutants;
  const groups = grouped(mutants, ({ area, operator }) => `${area} ${operator}`);
  return [...groups.values()].flatMap((group) =>
    group
      .map((mutant) => [hash(mutant.place), mutant] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, each)
      .map(([, mutant]) => mutant),
  );
}

/** FNV-1a of 32 bits. Source: draft-eastlake-fnv, "FNV-1a". */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
