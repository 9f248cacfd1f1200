import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from './run';
import { root } from './workspace';

/** Whether the registry that npm is configured with has this version. Throws when it does not answer. */
export async function isPublished(npmName: string, version: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('npm', ['view', `${npmName}@${version}`, 'version', '--json'], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    return stdout.trim() !== '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    if (/E404/.test(`${stdout}${stderr}`)) return false;
    throw new Error(`npm view ${npmName}@${version} failed: ${stderr || stdout || String(error)}`);
  }
}

/** Lays the published contents of one version into a folder. */
export function unpack(npmName: string, version: string, into: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'unpack-'));
  try {
    run('npm', ['pack', `${npmName}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', scratch]);
    mkdirSync(into, { recursive: true });
    const tarball = `${npmName.replace('@', '').replace('/', '-')}-${version}.tgz`;
    run('tar', ['-xzf', join(scratch, tarball), '-C', into, '--strip-components=1']);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
