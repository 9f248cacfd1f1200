import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { serverAccount } from './account';
import { own } from './copy-directory';
import { freePort } from './free-port';
import { newHome } from './home';
import { startProcess } from './watched-process';

/** A running PgBouncer on 127.0.0.1. */
export interface Pooler {
  readonly host: string;
  readonly port: number;
  /** Rows of one command of the admin console. */
  readonly console: (command: string) => Promise<Record<string, unknown>[]>;
  /** The last lines that it logged. */
  readonly log: () => string;
  /** Ends it and removes its directory. Safe to repeat. */
  readonly dispose: () => Promise<void>;
}

/** How a pooler starts. */
export interface PoolerOptions {
  /** Entries by the name that clients use (letters, digits, `_`, `-`); `dbname` is the same unless it is said. */
  readonly databases: Readonly<
    Record<string, { readonly host: string; readonly port: number; readonly dbname?: string }>
  >;
  /** Passwords by user, any legal names. */
  readonly users: Readonly<Record<string, string>>;
  /** Who may use the admin console besides {@link poolerAdmin}; one of `users`. */
  readonly admins?: readonly string[];
  /** Settings beyond transaction pooling and SCRAM: `{ pool_mode: 'session' }`. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** The admin user of every pooler; its password is its name. */
export const poolerAdmin = 'pooler_admin';

/**
 * Where this machine has PgBouncer; undefined when it has none: no package of npm carries it, distributions of Linux and Homebrew
 * do (`apt-get install pgbouncer`).
 */
export const poolerBinary = (): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
    .map((folder) => join(folder, 'pgbouncer'))
    .find((path) => existsSync(path));

/** Starts a pooler; raises where {@link poolerBinary} is undefined, and with its log when it does not start. */
export async function openPooler(options: PoolerOptions): Promise<Pooler> {
  const binary = poolerBinary();
  if (binary === undefined) throw new Error('no pgbouncer on this machine: apt-get install pgbouncer');
  const [account, port] = await Promise.all([serverAccount(), freePort()]);
  const home = await newHome(account);
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const users = { ...options.users, [poolerAdmin]: poolerAdmin };
    const files = { 'pgbouncer.ini': iniOf(options, home, port), 'users.txt': usersOf(users) };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(home, name), text, { mode: 0o600 });
      await own(join(home, name), account);
    }
    // The directory that goes when this process dies is the parent of the one that is named.
    const pooler = await startProcess([binary, join(home, 'pgbouncer.ini')], {
      folder: join(home, 'data'),
      cwd: home,
      account,
      ready: /process up/,
    });
    return {
      host: '127.0.0.1',
      port,
      console: (command) => ask(port, command),
      log: pooler.log,
      dispose: async () => {
        await pooler.end(join(home, 'pid'), 'SIGKILL');
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function ask(port: number, command: string): Promise<Record<string, unknown>[]> {
  const login = { user: poolerAdmin, password: poolerAdmin, database: 'pgbouncer' };
  const client = new Client({ host: '127.0.0.1', port, ...login });
  await client.connect();
  try {
    return (await client.query(command)).rows;
  } finally {
    await client.end();
  }
}

const iniOf = ({ databases, admins = [], settings = {} }: PoolerOptions, home: string, port: number): string =>
  [
    '[databases]',
    ...Object.entries(databases).map(
      ([name, { host, port: at, dbname = name }]) =>
        `${name} = host=${host} port=${at} dbname='${dbname.replaceAll("'", "''")}'`,
    ),
    '[pgbouncer]',
    ...Object.entries({
      listen_addr: '127.0.0.1',
      listen_port: port,
      unix_socket_dir: '',
      auth_type: 'scram-sha-256',
      auth_file: join(home, 'users.txt'),
      pidfile: join(home, 'pid'),
      admin_users: [poolerAdmin, ...admins].join(','),
      pool_mode: 'transaction',
      ...settings,
    }).map(([name, value]) => `${name} = ${value}`),
    '',
  ].join('\n');

const usersOf = (users: Readonly<Record<string, string>>): string =>
  Object.entries(users)
    .map((fields) => `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(' ')}\n`)
    .join('');
