import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { copyDirectory, own } from './copy-directory';
import { freePort } from './free-port';
import { type Home, newHome } from './home';
import type { PgServer } from './pg-server';
import { asConf } from './settings';
import { superuser } from './superuser';

/** Copies a running server and starts the copy as its streaming standby, with a slot that keeps the log for it. */
export async function copyOf(
  source: Home,
  sql: PgServer['sql'],
  open: (at: Home) => Promise<PgServer>,
): Promise<PgServer> {
  const { account } = source;
  const [home, port] = await Promise.all([newHome(account), freePort()]);
  const slot = `standby_${port}`;
  try {
    await sql('postgres', 'SELECT pg_create_physical_replication_slot($1, true)', [slot]);
    const label = await onlineCopy(source, join(home, 'data'));
    const conninfo = `host=127.0.0.1 port=${source.port} user=${superuser.user} password=${superuser.password}`;
    await writeFile(join(home, 'data/backup_label'), label);
    await writeFile(join(home, 'data/standby.signal'), '');
    await appendFile(
      join(home, 'data/postgresql.conf'),
      asConf({ port: String(port), primary_conninfo: conninfo, primary_slot_name: slot }),
    );
    for (const name of ['backup_label', 'standby.signal']) await own(join(home, 'data', name), account);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  return open({ ...source, home, port });
}

/** The files of the cluster, and the backup label that recovery starts from. */
async function onlineCopy({ home, port, account }: Home, to: string): Promise<string> {
  const client = new Client({ host: '127.0.0.1', port, ...superuser, database: 'postgres' });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('pglab', true)");
    await copyDirectory(join(home, 'data'), to, account, {
      emptied: [
        'pg_replslot',
        'pg_wal',
        'pg_stat_tmp',
        'pg_subtrans',
        'pg_notify',
        'pg_serial',
        'pg_snapshots',
        'pg_dynshmem',
      ],
      omitted: ['postmaster.pid', 'postmaster.opts', 'backup_label', 'standby.signal'],
    });
    // Slots are folders: a folder without its state would stop recovery.
    await rm(join(to, 'pg_replslot'), { recursive: true, force: true });
    await mkdir(join(to, 'pg_replslot'), { mode: 0o700 });
    await own(join(to, 'pg_replslot'), account);
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    return rows[0].labelfile;
  } finally {
    await client.end();
  }
}
