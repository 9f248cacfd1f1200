import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account';
import type { PgBinaries, PgMajor } from './binaries';
import { own } from './copy-directory';

/** Where a server lives. */
export interface Home {
  readonly major: PgMajor;
  readonly binaries: PgBinaries;
  readonly account: Account | undefined;
  /** Directory that goes with the server; the data directory is `data` in it. */
  readonly home: string;
  readonly port: number;
}

/** A directory for one server that its account can write and traverse. */
export async function newHome(account: Account | undefined): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'regionlift-pg-'));
  await chmod(home, 0o700);
  await own(home, account);
  return home;
}
