import type { Commit } from './commit';
import type { Releasable } from './releasable';

/** As in semantic versioning; a 0.x version shifts it down by one, see `nextVersion`. */
export type Bump = 'major' | 'minor' | 'patch';

/** A bump and the commits or dependencies that ask for it. */
export interface AskedBump {
  readonly bump: Bump;
  readonly reasons: readonly string[];
}

/** Types of commits that reach users. What else is committed waits for the next release. */
const releasing: Readonly<Record<string, Bump>> = { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' };

/** What of a package's folder is shipped, or decides what is. */
const shipped = /^(src\/|assets\/|README\.md$|package\.json$)/;

/**
 * What the commits since the last release ask for: the files of a commit say which package, its type says how much. A commit
 * whose scope names other projects, or that changed only what is copied into the package, is a patch here at most.
 */
export function bumpOf(releasable: Releasable, projects: readonly string[]): AskedBump | undefined {
  const asked = releasable.commits.flatMap((commit) => {
    const bump = askedBy(commit, releasable, projects);
    return bump ? [{ bump, reason: `${commit.hash.slice(0, 7)} ${titleOf(commit)}` }] : [];
  });
  const bump = highest(asked.map((ask) => ask.bump));
  return bump && { bump, reasons: asked.filter((ask) => ask.bump === bump).map(({ reason }) => reason) };
}

export function highest(bumps: readonly Bump[]): Bump | undefined {
  return (['major', 'minor', 'patch'] as const).find((bump) => bumps.includes(bump));
}

function askedBy(commit: Commit, releasable: Releasable, projects: readonly string[]): Bump | undefined {
  const own = commit.files.some((file) => isShipped(file, releasable));
  const copied = commit.files.some((file) => releasable.bundles.includes(file));
  const bump = commit.breaking ? 'major' : Object.hasOwn(releasing, commit.type ?? '') && releasing[commit.type ?? ''];
  if (!bump || (!own && !copied)) return undefined;
  const named = commit.scopes.filter((scope) => projects.includes(scope));
  const meant = named.length === 0 || named.includes(releasable.project);
  return own && meant ? bump : 'patch';
}

function isShipped(file: string, { folder }: Releasable): boolean {
  return file.startsWith(`${folder}/`) && shipped.test(file.slice(folder.length + 1));
}

function titleOf({ type, scopes, breaking, subject }: Commit): string {
  const scope = scopes.length > 0 ? `(${scopes.join(', ')})` : '';
  return `${type ?? 'commit'}${scope}${breaking ? '!' : ''}: ${subject}`;
}
