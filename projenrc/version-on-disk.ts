import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in a member's manifest, or undefined for a member that is not there yet. */
export function versionOnDisk(folder: string): string | undefined {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}
