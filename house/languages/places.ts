import { globSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Everything that is built here; ignored by git, and begun anew by every run. */
export const out = join(__dirname, '../out/languages');

/** Names of the libraries whose code was generated (target `bindings`), alphabetically. */
export const libraries: readonly string[] = globSync('packages/*/bindings', { cwd: root })
  .map((path) => path.split('/')[1] as string)
  .sort();

/** The generated code of a library. */
export const bindingsOf = (library: string, language: string): string =>
  join(root, 'packages', library, 'bindings', language);
