import { spawnSync } from 'node:child_process';

/** How npm ended, and what it said. It ends after five minutes, whatever the registry does. */
export function npm(cwd: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
}
