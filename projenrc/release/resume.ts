import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogSection } from './changelog-section';
import { git, tagOf } from './git';
import { firstUnfinished, type Pending } from './pending';
import { dependenciesFirst } from './plan';
import { isPublished } from './registry';
import type { Releasable } from './releasable';
import { collect, describe } from './release-file';
import { run } from './run';
import { root } from './workspace';

/** What an earlier run tagged and did not publish, dependencies first. */
export async function unfinished(all: readonly Releasable[]): Promise<readonly Pending[]> {
  const published = new Set<string>();
  await Promise.all(
    all.map(async ({ project, npmName, tagged }) => {
      if (tagged !== undefined && (await isPublished(npmName, tagged))) published.add(project);
    }),
  );
  const commitOf = ({ project, tagged = '' }: Releasable) => {
    const [commit = '', seconds] = git('log', '-1', '--format=%H %ct', tagOf(project, tagged)).split(' ');
    return { commit, committedAt: Number(seconds) };
  };
  return firstUnfinished(dependenciesFirst(all), ({ project }) => published.has(project), commitOf);
}

/** Builds what was tagged once more, from the commit of the tag and with the dependencies of that commit. */
export function rebuild(pending: readonly Pending[], branch: string): void {
  const [{ commit } = { commit: 'HEAD' }] = pending;
  git('checkout', '--quiet', '--detach', commit);
  try {
    const projects = pending.map(({ project }) => project).join(',');
    run(process.execPath, ['scripts/launch.mjs', 'build', '-p', projects]);
    describe(collect(pending, notesOf(pending)), commit);
  } finally {
    git('checkout', '--quiet', branch);
  }
}

function notesOf(pending: readonly Pending[]): ReadonlyMap<string, string> {
  return new Map(
    pending.map(({ project, folder, to }) => {
      const changelog = readFileSync(join(root, folder, 'CHANGELOG.md'), 'utf8');
      return [project, changelogSection(changelog, to) ?? ''];
    }),
  );
}
