import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, type Place } from './exec';
import type { Registry } from './registry';

/** A project that has nothing of this repository but what a registry gave it. */
export interface ScratchProject extends Place {
  /** Runs a compiler of this repository there. */
  readonly compile: (program: 'tsc' | 'jsii', ...args: readonly string[]) => string;
}

interface ScratchProjectOptions {
  readonly registry: Registry;
  /** Fields of its package.json besides the dependencies. */
  readonly manifest?: object;
  /** Installed from the registry of the test, in exactly these versions. */
  readonly ours: Readonly<Record<string, string>>;
  /** Installed as this repository has them. */
  readonly others: readonly string[];
}

/** Installs a project as its owner would. */
export function scratchProject(root: string, folder: string, options: ScratchProjectOptions): ScratchProject {
  mkdirSync(folder, { recursive: true });
  const others = Object.fromEntries(options.others.map((name) => [name, installedVersion(root, name)]));
  const manifest = { name: 'scratch', version: '1.0.0', private: true, ...options.manifest };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, devDependencies: { ...options.ours, ...others } }, null, 2),
  );
  const place = { cwd: folder, env: options.registry.env };
  exec(place, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  const compiler = (program: string) =>
    join(root, 'node_modules', program === 'tsc' ? 'typescript/bin/tsc' : 'jsii/bin/jsii');
  return {
    ...place,
    compile: (program, ...args) => exec(place, process.execPath, compiler(program), ...args),
  };
}

/** Copies a program of `house/release/programs`. */
export function copyProgram(name: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  cpSync(join(__dirname, 'programs', name), to);
}

/** Strict, as Node resolves: what a user's own compiler would be told. */
export const strict = [
  '--strict',
  '--target',
  'es2023',
  '--module',
  'node20',
  '--types',
  'node',
  '--skipLibCheck',
] as const;

function installedVersion(root: string, name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
