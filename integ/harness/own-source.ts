import { readFileSync } from 'node:fs';
import type { Environment } from './environment';

/**
 * What an app has to know of a database or a fleet that the person has already: the values of the sample in snapshots, those of
 * the JSON file `INTEG_SOURCES` below `name` when it is deployed. Throws when one is missing, and says which.
 */
export function ownSource<T extends object>({ snapshot }: Environment, name: string, sample: T): T {
  if (snapshot) return sample;
  const file = process.env.INTEG_SOURCES;
  if (!file) throw new Error(`${name} moves what you have: INTEG_SOURCES names a JSON file; see integ/README.md`);
  const given = JSON.parse(readFileSync(file, 'utf8'))[name] ?? {};
  const missing = Object.keys(sample).filter((key) => !(key in given));
  if (missing.length > 0) throw new Error(`${file}: ${name} has no ${missing.join(', ')}`);
  return { ...sample, ...given };
}
