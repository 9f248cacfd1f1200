import type { Commit } from './commit';
import { git } from './git';

/** Commits after a tag, newest first, as far as they follow conventional commits; a merge tells of itself by its commits. */
export async function commitsSince(tag: string): Promise<readonly Commit[]> {
  const parse = await parser();
  const log = git(
    '-c',
    'core.quotePath=off',
    'log',
    '--no-merges',
    '--name-only',
    '--format=%x1e%H%x1f%B%x1f',
    `${tag}..HEAD`,
  );
  return log
    .split('\x1e')
    .slice(1)
    .map((entry) => {
      const [hash = '', message = '', files = ''] = entry.split('\x1f');
      return { hash, ...parse(message), files: files.split('\n').filter((file) => file !== '') };
    });
}

/** What a message says by the rules of conventionalcommits.org 1.0.0. */
export async function parser(): Promise<(message: string) => Omit<Commit, 'hash' | 'files'>> {
  const { CommitParser } = await import('conventional-commits-parser');
  const parts = String.raw`^(\w+)(?:\(([^)]*)\))?`;
  const conventional = new CommitParser({
    headerPattern: new RegExp(`${parts}!?: (.*)$`),
    breakingHeaderPattern: new RegExp(`${parts}!: (.*)$`),
  });
  return (message) => {
    const { type, scope, subject, header, notes } = conventional.parse(message);
    return {
      type: type ?? undefined,
      scopes: (scope ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      subject: subject ?? header ?? '',
      breaking: notes.length > 0,
    };
  };
}
