import type { SupplyCheck } from '../check';
import type { ExportTarget, Manifest } from '../manifest';

/** Everything that the manifest leads to is there, and every door of code says its types. */
export const doors: SupplyCheck = {
  asks: 'every door leads to code and types that are there, every command to a program',
  judge: ({ manifest, files }) => {
    const lost = leadsOf(manifest).filter(({ path }) => !files.has(path));
    return [
      ...lost.map(({ door, path }) => `${door} leads to ${path}, which is not in the tarball`),
      ...untypedDoors(manifest).map((door) => `${door} says no types: add a condition "types", before "default"`),
      ...Object.entries(manifest.bin ?? {})
        .filter(
          ([, path]) => files.get(withoutDot(path))?.toString('utf8').startsWith('#!/usr/bin/env node\n') === false,
        )
        .map(([command, path]) => `command ${command}: ${path} does not begin with #!/usr/bin/env node`),
    ];
  },
};

/** Every file that the manifest leads to, by the door that does; paths as they stand in a tarball. */
export function leadsOf({ main, types, exports = {}, bin = {} }: Manifest): { door: string; path: string }[] {
  const named = Object.entries({ main, types }).flatMap(([door, path]) => (path === undefined ? [] : [{ door, path }]));
  const exported = Object.entries(exports).flatMap(([door, target]) =>
    filesOf(target).map((path) => ({ door: `exports["${door}"]`, path })),
  );
  const commands = Object.entries(bin).map(([command, path]) => ({ door: `command ${command}`, path }));
  return [...named, ...exported, ...commands].map(({ door, path }) => ({ door, path: withoutDot(path) }));
}

const filesOf = (target: ExportTarget): readonly string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);

/** Doors with conditions are of code; the first condition that fits wins, so `types` has to come first. */
const untypedDoors = ({ exports = {} }: Manifest): string[] =>
  Object.entries(exports)
    .filter(([, target]) => (typeof target === 'string' ? target.endsWith('.js') : Object.keys(target)[0] !== 'types'))
    .map(([door]) => `exports["${door}"]`);

const withoutDot = (path: string): string => path.replace(/^\.\//, '');
