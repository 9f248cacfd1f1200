import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome';
import type { Packed } from './packed';

/**
 * Packs each package once more and compares the bytes. Not proven: that another compiler, npm or operating system gives the
 * same; nor that a second compilation does.
 *
 * @param pack the script that packs the package in its working directory into the folder that it is told
 */
export function reproducible(packages: readonly Packed[], pack: string): Outcome {
  return {
    faults: packages
      .filter((packed) => !again(packed, pack).equals(packed.tarball))
      .map(({ name }) => `${name}: packed again it has other bytes`),
  };
}

function again({ folder }: Packed, pack: string): Buffer {
  const destination = mkdtempSync(join(tmpdir(), 'packed-again-'));
  try {
    execFileSync(process.execPath, [pack, destination], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const [file] = readdirSync(destination);
    return file === undefined ? Buffer.alloc(0) : readFileSync(join(destination, file));
  } finally {
    rmSync(destination, { recursive: true, force: true });
  }
}
