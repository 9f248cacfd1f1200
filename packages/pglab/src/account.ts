import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Numeric user and group, as `spawn` takes them. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that servers run under: undefined (the caller's own) unless the caller is root, which PostgreSQL refuses. Root
 * drops to `postgres` where there is one and to `nobody` otherwise; raises when neither exists.
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
      return { uid, gid };
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody to run it');
}

const idOf = async (flag: string, name: string): Promise<number> =>
  Number((await promisify(execFile)('id', [flag, name])).stdout);
