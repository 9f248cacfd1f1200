import { releaseVersion } from 'nx/release';
import { manifestIn } from './manifest';
import type { Planned } from './plan';
import { run } from './run';

/**
 * Writes the planned versions: nx into the manifests of the packages, projen into the ranges of everybody who depends on
 * them, npm into the lock file. Nothing is installed: what is in `node_modules` stays what it was.
 */
export async function writeVersions(plan: readonly Planned[]): Promise<void> {
  const changed = plan.filter(({ folder, to }) => manifestIn(folder).version !== to);
  if (changed.length === 0) return;
  for (const specifier of new Set(changed.map(({ to }) => to))) {
    const projects = changed.filter(({ to }) => to === specifier).map(({ project }) => project);
    await releaseVersion({ projects, specifier, gitCommit: false, gitTag: false, stageChanges: false });
  }
  for (const { project, folder, to } of plan) {
    const written = manifestIn(folder).version;
    if (written !== to) throw new Error(`nx wrote version ${written} of ${project}, planned was ${to}`);
  }
  run('projen', ['--no-post']);
  run('npm', ['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']);
  recordInstall();
}

/** The lock file says the same of other people's packages as before: the launcher need not install again. */
export function recordInstall(): void {
  run(process.execPath, ['scripts/launch.mjs', '--record-install']);
}
