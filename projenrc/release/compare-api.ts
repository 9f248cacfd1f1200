import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ApiComparison, comparable } from './api-verdict';
import type { Planned } from './plan';
import { isPublished, unpack } from './registry';
import type { Releasable } from './releasable';
import { root } from './workspace';

/**
 * Compares the CDK room of each planned library, as compiled, with what was published last, by jsii-diff. There is nothing to
 * compare without an assembly, before the first release, and when users of the last one do not get the new one. The other rooms are not compared: see decision 17.
 */
export async function compareApis(
  plan: readonly Planned[],
  all: readonly Releasable[],
): Promise<readonly ApiComparison[]> {
  const compared = comparable(plan).filter(({ folder }) => existsSync(join(root, folder, '.jsii')));
  if (compared.length === 0) return [];
  const baseline = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    await layBaseline(baseline, compared, all);
    return compared.map(({ project, npmName, folder }) => ({
      project,
      breaking: breakingChanges(join(baseline, 'node_modules', npmName), join(root, folder)),
    }));
  } finally {
    rmSync(baseline, { recursive: true, force: true });
  }
}

/** The published libraries and those that they need, side by side, with the CDK of this repository. */
async function layBaseline(baseline: string, compared: readonly Planned[], all: readonly Releasable[]): Promise<void> {
  for (const { npmName, tagged } of withNeeds(compared, all)) {
    if (tagged === undefined) continue;
    if (!(await isPublished(npmName, tagged)))
      throw new Error(`${npmName}@${tagged} has a tag, but is not in the registry`);
    unpack(npmName, tagged, join(baseline, 'node_modules', npmName));
  }
  for (const peer of ['aws-cdk-lib', 'constructs']) {
    const link = join(baseline, 'node_modules', peer);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), link, 'junction');
  }
}

function withNeeds(compared: readonly Planned[], all: readonly Releasable[]): readonly Releasable[] {
  const wanted = new Set<string>();
  const want = (project: string): void => {
    if (wanted.has(project)) return;
    wanted.add(project);
    for (const need of all.find((other) => other.project === project)?.needs ?? []) want(need);
  };
  for (const { project } of compared) want(project);
  return all.filter(({ project }) => wanted.has(project));
}

/** Incompatible changes. Experimental API counts too: users do not tell it apart. */
function breakingChanges(published: string, current: string): readonly string[] {
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jsii-diff/bin/jsii-diff'), published, current, '--error-on', 'all'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (error || (status !== 0 && status !== 1))
    throw new Error(`jsii-diff could not compare ${current}: ${error ?? stderr}`);
  const changes = stderr.split('\n').filter((line) => line.startsWith('err '));
  if (status === 1 && changes.length === 0) throw new Error(`jsii-diff found changes but named none:\n${stderr}`);
  return changes.map((line) => line.replace(/^err\s+- /, ''));
}
