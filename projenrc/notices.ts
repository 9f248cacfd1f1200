import type { Member } from './member';

/**
 * Writes the licences of what esbuild bundled beside it, from the metafile `bundled.json`. Without the warning that
 * license-checker causes when it looks for a dependency of a dependency.
 */
export const noticesInto = (folder: string, { toRoot }: Member): string =>
  `node --disable-warning=DEP0187 ${toRoot}/scripts/notices.mjs bundled.json ${folder}`;
