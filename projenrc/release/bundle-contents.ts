import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { homeOf } from '../../scripts/bundled-packages.cjs';
import { git } from './git';
import { run } from './run';
import { root } from './workspace';

/** What a package's bundles are made of, besides its own folder. */
export interface BundleContents {
  /** Files of siblings, from the root with forward slashes. */
  readonly siblings: readonly string[];
  /** Folders of other people's packages, absolute. */
  readonly thirdParty: readonly string[];
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

const known = new Map<string, BundleContents>();

/** Asks esbuild by the very commands of the package's build; a package that bundles nothing has no such command. */
export function bundleContents(folder: string): BundleContents {
  // A release asks several times, at up to two commits.
  const key = `${git('rev-parse', 'HEAD')}:${folder}`;
  const contents = known.get(key) ?? askEsbuild(folder);
  known.set(key, contents);
  return contents;
}

function askEsbuild(folder: string): BundleContents {
  const inputs = bundleCommands(folder).flatMap((command) => inputsOf(command, join(root, folder)));
  const thirdParty = inputs.map(homeOf).filter((found) => found !== undefined);
  const siblings = inputs
    .filter((file) => homeOf(file) === undefined)
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => !file.startsWith(`${folder}/`));
  return { siblings: unique(siblings), thirdParty: unique(thirdParty) };
}

function bundleCommands(folder: string): readonly string[] {
  const { targets } = JSON.parse(readFileSync(join(root, folder, 'project.json'), 'utf8'));
  return Object.values<{ options: { command?: string; commands?: string[] } }>(targets)
    .flatMap(({ options }) => options.commands ?? [options.command ?? ''])
    .filter((command) => command.startsWith('esbuild '));
}

/** Absolute paths of the files of which something is in the output. */
function inputsOf(command: string, cwd: string): readonly string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'bundle-contents-'));
  try {
    const metafile = join(scratch, 'meta.json');
    const flags = command
      .split(' ')
      .slice(1)
      .filter((flag) => !/^--(outfile|outdir|metafile)=/.test(flag));
    run('esbuild', [...flags, `--outdir=${join(scratch, 'out')}`, `--metafile=${metafile}`], { cwd });
    const { outputs }: Metafile = JSON.parse(readFileSync(metafile, 'utf8'));
    return Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => resolve(cwd, path).split(sep).join('/')),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort();
}
