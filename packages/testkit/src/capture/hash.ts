import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a file; `undefined` when the program names a file that does not exist. */
export function hashFile(directory: string, path: string): string | undefined {
  const file = resolve(directory, path);
  return existsSync(file) && statSync(file).isFile() ? sha256(readFileSync(file)) : undefined;
}

/** SHA-256 of a file, or of the sorted paths and hashes below a directory. */
export function hashTree(directory: string, path: string): string | undefined {
  const root = resolve(directory, path);
  if (!existsSync(root) || !statSync(root).isDirectory()) return hashFile(directory, path);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return sha256(JSON.stringify(files.map((file) => [file.replaceAll('\\', '/'), hashFile(root, join(file))])));
}
