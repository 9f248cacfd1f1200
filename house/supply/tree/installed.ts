import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Packed } from '../packed';
import { npm } from './npm';

/** What npm's lock file says of one package that it installed. */
export interface LockedPackage {
  readonly version: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly resolved?: string;
}

/** All packages installed into an empty project from their tarballs: what they bring along, and nothing that a user adds. */
export interface InstalledTree {
  readonly folder: string;
  /** Path below the project → package, our own included. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * Installs packages into a project of its own, does something with it, and removes it. Install scripts do not run.
 *
 * @throws Error when npm cannot install them
 */
export async function withInstalled<T>(
  packages: readonly Packed[],
  use: (tree: InstalledTree) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'supply-'));
  try {
    const dependencies = Object.fromEntries(packages.map(({ name, tarballPath }) => [name, `file:${tarballPath}`]));
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'supply', version: '0.0.0', private: true, dependencies }),
    );
    const { status, stderr } = npm(folder, [
      'install',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (status !== 0) throw new Error(`npm install of the packed libraries: ${stderr}`);
    const { '': _, ...installed } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
    return await use({ folder, packages: installed });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
