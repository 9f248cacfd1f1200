import { releaseChangelog } from 'nx/release';
import type { Planned } from './plan';
import type { Releasable } from './releasable';

/**
 * Prepends the new section to each package's CHANGELOG.md, made by nx of the commits that touched its folder.
 *
 * @returns the sections by project: what the release notes say.
 */
export async function writeChangelogs(
  plan: readonly Planned[],
  all: readonly Releasable[],
): Promise<ReadonlyMap<string, string>> {
  const { projectChangelogs = {} } = await releaseChangelog({
    projects: plan.map(({ project }) => project),
    versionData: Object.fromEntries(plan.map((planned) => [planned.project, versionData(planned, plan, all)])),
    gitCommit: false,
    gitTag: false,
    gitPush: false,
    stageChanges: false,
    createRelease: false,
  });
  return new Map(
    plan.map(({ project }) => {
      const contents = projectChangelogs[project]?.contents;
      if (!contents) throw new Error(`nx wrote no changelog of ${project}`);
      return [project, contents];
    }),
  );
}

/** nx lists under "updated dependencies" of a package those whose `dependentProjects` name it. */
function versionData({ project, from, to }: Planned, plan: readonly Planned[], all: readonly Releasable[]) {
  const needsIt = (other: Planned) => all.find((item) => item.project === other.project)?.needs.includes(project);
  const dependents = from === undefined ? [] : plan.filter(needsIt);
  return {
    currentVersion: from ?? to,
    newVersion: to,
    dockerVersion: null,
    dependentProjects: dependents.map((other) => ({
      source: other.project,
      target: project,
      type: 'static' as const,
      dependencyCollection: 'peerDependencies',
      rawVersionSpec: `^${to}`,
    })),
  };
}
