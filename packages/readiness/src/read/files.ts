import { readdir, readFile, stat } from 'node:fs/promises';
import { parse } from './document/parse';
import { LARGEST_FILE, textOf } from './document/text-of';
import { ReadError } from './read-error';

/** What stands at a path; raises a ReadError where nothing does, or nothing that may be read. */
export async function placeAt(path: string): Promise<'FILE' | 'DIRECTORY'> {
  const place = await reading(path, () => stat(path));
  if (place.isDirectory()) return 'DIRECTORY';
  if (place.isFile() && place.size <= LARGEST_FILE) return 'FILE';
  throw place.isFile()
    ? new ReadError('TooLarge', {
        path,
        found: `the file has ${place.size} bytes`,
        allowed: `at most ${LARGEST_FILE} are read`,
      })
    : new ReadError('NotReadable', {
        path,
        found: 'it is neither a file nor a directory',
        allowed: 'give one of them',
      });
}

/** Whether there is a file at a path. */
export const isFile = async (path: string): Promise<boolean> => (await found(path))?.isFile() ?? false;

/** Whether anything is at a path. */
export const exists = async (path: string): Promise<boolean> => (await found(path)) !== undefined;

/** The value of a document in JSON or YAML. */
export async function documentAt(path: string): Promise<unknown> {
  await placeAt(path);
  return parse(textOf(await reading(path, () => readFile(path)), path), path);
}

/** Names in a directory, sorted. */
export const namesIn = async (path: string): Promise<readonly string[]> =>
  (await reading(path, () => readdir(path))).sort();

async function found(path: string) {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new ReadError('NotFound', {
          path,
          found: 'there is no such file or directory',
          allowed: 'give one that exists',
        })
      : new ReadError('NotReadable', {
          path,
          found: `the system answers ${code ?? 'an error'}`,
          allowed: 'let it be read',
        });
  }
}
