import { execFile } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, serverAccount } from './account';
import { binariesOf, type PgBinaries, type PgMajor } from './binaries';
import { own } from './copy-directory';
import { freePort } from './free-port';
import { newHome } from './home';
import type { PgServer } from './pg-server';
import { openServer } from './server';
import { asConf, labSettings } from './settings';
import { superuser } from './superuser';

/** How a primary starts. */
export interface PrimaryOptions {
  /** @default 18 */
  readonly major?: PgMajor;
  /** Settings beyond the laboratory's own: `{ wal_level: 'replica' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Makes a new cluster in a directory of its own under the system's temporary folder, and starts it. */
export async function startPrimary({ major = 18, settings = {} }: PrimaryOptions = {}): Promise<PgServer> {
  const [binaries, account] = await Promise.all([binariesOf(major), serverAccount()]);
  const home = await newHome(account);
  await initialise(binaries, home, account);
  // Last, so that nobody takes it meanwhile.
  const port = await freePort();
  await appendFile(join(home, 'data/postgresql.conf'), asConf({ ...labSettings(port), ...settings }));
  return openServer({ major, binaries, account, home, port });
}

async function initialise({ initdb }: PgBinaries, home: string, account: Account | undefined): Promise<void> {
  const password = join(home, 'password');
  await writeFile(password, superuser.password, { mode: 0o600 });
  await own(password, account);
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  await promisify(execFile)(
    initdb,
    [`--pgdata=${join(home, 'data')}`, `--username=${superuser.user}`, `--pwfile=${password}`, ...flags],
    { ...account, cwd: home },
  );
}
