import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt, exec } from './exec';

/** A clone of this repository that may do what it likes: its origin is a bare repository of its own. */
export interface ScratchClone {
  readonly folder: string;
  readonly origin: string;
  readonly git: (...args: readonly string[]) => string;
}

/**
 * Clones the tree as it is, with changes that are not committed, and without tags: its first release is the first there.
 * Dependencies and the cache of builds come along by hard links, so that nothing is installed or built twice; what programs
 * write in place is copied.
 */
export function cloneOf(root: string, folder: string): ScratchClone {
  const origin = join(folder, 'origin.git');
  const clone = join(folder, 'clone');
  mkdirSync(folder, { recursive: true });
  const here = { cwd: folder };
  exec(here, 'git', 'clone', '--quiet', '--no-tags', root, clone);
  const git = (...args: readonly string[]) => exec({ cwd: clone }, 'git', ...args);
  for (const [key, value] of Object.entries(settings)) git('config', key, value);
  git('checkout', '--quiet', '-B', 'main');
  copyChanges(root, clone);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'chore: the tree under test');
  exec(here, 'git', 'init', '--quiet', '--bare', '--initial-branch', 'main', origin);
  // A checkout of CI has the newest commit alone.
  exec({ cwd: origin }, 'git', 'config', 'receive.shallowUpdate', 'true');
  git('remote', 'set-url', 'origin', origin);
  git('push', '--quiet', 'origin', 'main');
  link(root, clone, 'node_modules');
  // npm puts what it cannot hoist beside the member that needs it.
  const manifests = git('ls-files', '*/package.json').split('\n');
  const nested = manifests
    .map((file) => join(dirname(file), 'node_modules'))
    .filter((path) => existsSync(join(root, path)));
  for (const path of nested) link(root, clone, path);
  for (const file of ['node_modules/.package-lock.json', 'node_modules/.installed-lock']) copyApart(root, clone, file);
  rmSync(join(clone, 'node_modules/.cache'), { recursive: true, force: true });
  if (existsSync(join(root, '.nx/cache'))) link(root, clone, '.nx/cache');
  if (existsSync(join(root, '.nx/workspace-data')))
    cpSync(join(root, '.nx/workspace-data'), join(clone, '.nx/workspace-data'), { recursive: true });
  return { folder: clone, origin, git };
}

const settings = {
  'user.name': 'Release test',
  'user.email': 'release-test@invalid',
  'commit.gpgsign': 'false',
  'tag.gpgsign': 'false',
  'core.hooksPath': '/dev/null',
};

function copyChanges(root: string, clone: string): void {
  const list = (...args: string[]) =>
    exec({ cwd: root }, 'git', 'ls-files', '-z', ...args)
      .split('\0')
      .filter(Boolean);
  const changed = list('--modified', '--others', '--exclude-standard');
  for (const file of changed.filter((path) => existsSync(join(root, path)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    copyFileSync(join(root, file), join(clone, file));
  }
  for (const file of list('--deleted')) rmSync(join(clone, file), { force: true });
}

/** By hard links where the file system can, else by copies. */
function link(root: string, clone: string, path: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  const from = join(root, path);
  const to = join(clone, path);
  if (attempt({ cwd: clone }, 'cp', '-al', from, to).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  exec({ cwd: clone }, 'cp', '-R', from, to);
}

function copyApart(root: string, clone: string, file: string): void {
  rmSync(join(clone, file), { force: true });
  if (existsSync(join(root, file))) copyFileSync(join(root, file), join(clone, file));
}
