import { type AskedBump, bumpOf } from './bump';
import { leavesRange, nextVersion } from './next-version';
import type { Releasable } from './releasable';

/** One package of a release. */
export interface Planned {
  readonly project: string;
  readonly npmName: string;
  readonly folder: string;
  /** Version of the last release; undefined for the first one. */
  readonly from?: string;
  readonly to: string;
  /** Why, for people: commits, or packages that it needs. */
  readonly reasons: readonly string[];
}

/**
 * What is released, dependencies first. A package follows one that it needs only when it must: when the new version leaves
 * the range that its own last release asks for. Then it is a breaking release itself, for whoever has both installed.
 *
 * @param projects - every project of the repository, private ones too: a scope may name any of them.
 */
export function planRelease(releasables: readonly Releasable[], projects: readonly string[]): readonly Planned[] {
  const planned = new Map<string, Planned>();
  for (const releasable of dependenciesFirst(releasables)) {
    const { project, npmName, folder, onDisk, tagged } = releasable;
    const asked = followed(releasable, planned) ?? bumpOf(releasable, projects);
    const to = nextVersion({ onDisk, tagged, bump: asked?.bump });
    if (to === undefined) continue;
    planned.set(project, {
      project,
      npmName,
      folder,
      from: tagged,
      to,
      reasons: asked?.reasons ?? [firstReason(tagged)],
    });
  }
  return [...planned.values()];
}

/** Every package after those that it needs; otherwise in the given order. */
export function dependenciesFirst<T extends Pick<Releasable, 'project' | 'needs'>>(items: readonly T[]): readonly T[] {
  const sorted: T[] = [];
  const visit = (item: T, path: readonly string[]): void => {
    if (sorted.includes(item)) return;
    if (path.includes(item.project))
      throw new Error(`packages need each other: ${[...path, item.project].join(' → ')}`);
    for (const needed of items.filter(({ project }) => item.needs.includes(project)))
      visit(needed, [...path, item.project]);
    sorted.push(item);
  };
  for (const item of items) visit(item, []);
  return sorted;
}

function followed({ needs }: Releasable, planned: ReadonlyMap<string, Planned>): AskedBump | undefined {
  const left = needs.flatMap((need) => {
    const sibling = planned.get(need);
    return sibling?.from !== undefined && leavesRange(sibling.from, sibling.to) ? [sibling] : [];
  });
  if (left.length === 0) return undefined;
  return {
    bump: 'major',
    reasons: left.map(({ project, from, to }) => `needs ${project}, which leaves ^${from}: ${to}`),
  };
}

function firstReason(tagged: string | undefined): string {
  return tagged === undefined ? 'first release' : 'version raised by hand in its manifest';
}
