import { chown, copyFile, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';

/**
 * Copies a directory while a server writes into it: what vanishes in between is left out, as the online backup of
 * PostgreSQL allows (docs "Making a Base Backup Using the Low Level API"). Folders whose relative path is in `emptied` come
 * over without their files; files named in `omitted` do not come over.
 */
export async function copyDirectory(
  from: string,
  to: string,
  account: Account | undefined,
  { emptied, omitted }: { readonly emptied: readonly string[]; readonly omitted: readonly string[] },
  path = '',
): Promise<void> {
  await mkdir(join(to, path), { recursive: true, mode: 0o700 });
  await own(join(to, path), account);
  const entries = await readdir(join(from, path), { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return copyDirectory(from, to, account, { emptied, omitted }, inner);
      if (omitted.includes(inner) || emptied.some((folder) => inner.startsWith(`${folder}/`))) return;
      try {
        if (entry.isSymbolicLink()) await symlink(await readlink(join(from, inner)), join(to, inner));
        else await copyFile(join(from, inner), join(to, inner));
        await own(join(to, inner), account);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }),
  );
}

/** Gives a path to the account that servers run under. */
export const own = async (path: string, account: Account | undefined): Promise<void> => {
  if (account) await chown(path, account.uid, account.gid);
};
