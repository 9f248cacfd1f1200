import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { preProcessFile } from 'typescript';
import type { SupplyCheck } from '../check';
import type { Manifest } from '../manifest';
import type { Packed } from '../packed';
import { leadsOf } from './doors';

/**
 * Whoever opens a door has what stands behind it: all that its code and its types import is in the package, named in the manifest, or
 * Node's own. An optional peer counts; jsii lets Pulumi be named in `peerDependenciesMeta` alone. What is imported by a name that is
 * put together at run time is not seen.
 */
export const namedImports: SupplyCheck = {
  asks: 'whatever a door imports is named in the manifest',
  judge: (packed) => {
    const named = namedIn(packed.manifest);
    return [...importsBehindDoors(packed)]
      .filter(({ name }) => !named.has(name))
      .map(({ file, name }) => `${file} imports ${name}, which the manifest does not name`);
  },
};

interface Import {
  readonly file: string;
  readonly name: string;
}

function importsBehindDoors({ manifest, files }: Packed): readonly Import[] {
  const found: Import[] = [];
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const text = files.get(file)?.toString('utf8');
    if (seen.has(file) || text === undefined || !/\.(js|d\.ts)$/.test(file)) return;
    seen.add(file);
    for (const { fileName } of preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) found.push({ file, name: packageOf(fileName) });
      else for (const path of placesOf(posix.join(posix.dirname(file), fileName))) visit(path);
    }
  };
  for (const { path } of leadsOf(manifest)) visit(path);
  return found.filter(({ name }) => !builtinModules.includes(name) && !name.startsWith('node:'));
}

/** Where Node and the compiler look for a relative import; those that are not there are passed over. */
const placesOf = (path: string): readonly string[] => {
  const stem = path.replace(/\.js$/, '');
  return ['.js', '.d.ts', '/index.js', '/index.d.ts'].map((end) => stem + end).concat(path);
};

/** `@scope/name/door` is `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const namedIn = ({ name, ...manifest }: Manifest): ReadonlySet<string> =>
  new Set([
    name,
    ...(['dependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta'] as const).flatMap(
      (field) => Object.keys(manifest[field] ?? {}),
    ),
  ]);
