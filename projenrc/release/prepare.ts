import { comparable, refusedFor } from './api-verdict';
import { compareApis } from './compare-api';
import { git } from './git';
import type { Planned } from './plan';
import type { Releasable } from './releasable';
import { build, collect, compile, describe } from './release-file';
import { writeChangelogs } from './write-changelogs';
import { recordInstall, writeVersions } from './write-versions';

/**
 * Makes the release commit and everything that is published of it, in `out/release`. Nothing leaves the machine. When something
 * fails, or a package may not be released as planned, the tree is what it was before.
 */
export async function prepare(
  plan: readonly Planned[],
  all: readonly Releasable[],
  options: { readonly tested: boolean },
): Promise<void> {
  const base = git('rev-parse', 'HEAD');
  try {
    await writeVersions(plan);
    const notes = await writeChangelogs(plan, all);
    compile(comparable(plan));
    refuseBreaking(plan, await compareApis(plan, all));
    build(plan, options);
    const packages = collect(plan, notes);
    git('add', '--all');
    git('commit', '--quiet', '--message', messageOf(plan));
    describe(packages, base);
  } catch (error) {
    git('reset', '--quiet', '--hard', base);
    git('clean', '--quiet', '-d', '--force');
    recordInstall();
    throw error;
  }
}

/** What a release would be, judged on the tree as it is: compiles what has to be compared, and writes nothing that git sees. */
export async function rehearse(plan: readonly Planned[], all: readonly Releasable[]): Promise<void> {
  compile(comparable(plan));
  refuseBreaking(plan, await compareApis(plan, all));
}

function refuseBreaking(plan: readonly Planned[], comparisons: Awaited<ReturnType<typeof compareApis>>): void {
  const refused = refusedFor(plan, comparisons);
  if (refused.length > 0) throw new Error(refused.join('\n\n'));
  for (const { project, breaking } of comparisons) {
    console.log(`${project}: API compared with the last release, ${breaking.length} breaking changes`);
  }
}

function messageOf(plan: readonly Planned[]): string {
  return ['chore(release): publish', '', ...plan.map(({ project, to }) => `- ${project} ${to}`)].join('\n');
}
