import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace';

/** What a release reads of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** @param folder - below the root, or absolute */
export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder.startsWith('/') ? folder : join(root, folder), 'package.json'), 'utf8'));
}
