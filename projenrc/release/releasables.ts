import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleContents } from './bundle-contents';
import { commitsSince } from './commits-since';
import { taggedVersion, tagOf } from './git';
import { type Manifest, manifestIn } from './manifest';
import type { Releasable } from './releasable';
import { root } from './workspace';

/** Every published package, as it stands. Throws when a private one is among those that nx.json names. */
export async function releasables(): Promise<readonly Releasable[]> {
  const { release } = JSON.parse(readFileSync(join(root, 'nx.json'), 'utf8'));
  const published: readonly string[] = release.projects;
  const nameOf = (project: string) => manifestIn(`packages/${project}`).name;
  return Promise.all(
    published.map(async (project) => {
      const folder = `packages/${project}`;
      const manifest = manifestIn(folder);
      refusePrivate(manifest);
      const tagged = taggedVersion(project);
      const needed = { ...manifest.dependencies, ...manifest.peerDependencies };
      return {
        project,
        npmName: manifest.name,
        folder,
        onDisk: manifest.version,
        tagged,
        needs: published.filter((sibling) => Object.hasOwn(needed, nameOf(sibling))),
        bundles: bundleContents(folder).siblings,
        commits: tagged === undefined ? [] : await commitsSince(tagOf(project, tagged)),
      };
    }),
  );
}

/** Every project of the repository: a commit's scope may name any of them. */
export function projectNames(): readonly string[] {
  return ['packages', 'apps'].flatMap((group) => readdirSync(join(root, group))).concat('house', 'benchmarks');
}

function refusePrivate({ name, private: isPrivate }: Manifest): void {
  if (isPrivate) throw new Error(`${name} is private: nx.json may not name it under "release"`);
}
