import type { Program } from '../../model';
import { workload } from './subjects';

/** Regions that a migration is between: those that are told, else those in which the program has a part of the workload. */
export function regionsOf(program: Program): readonly string[] {
  const told = [program.from, program.to].filter((region) => region !== undefined);
  if (told.length > 0) return told;
  const found = workload(program).map(({ region }) => region);
  return [...new Set(found)].filter((region) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)).sort();
}
