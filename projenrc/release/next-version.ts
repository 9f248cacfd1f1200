import { gt, inc, major, satisfies } from 'semver';
import type { Bump } from './bump';

export interface VersionFacts {
  readonly onDisk: string;
  readonly tagged?: string;
  readonly bump?: Bump;
}

/**
 * The version to release, or undefined when there is nothing to. What is in the manifest is released as it is before the
 * first tag, and whenever it was raised by hand, which is how a package leaves 0.x. While it is 0.x, a breaking change
 * raises the minor and everything else the patch: a caret range of 0.x admits patches alone.
 */
export function nextVersion({ onDisk, tagged, bump }: VersionFacts): string | undefined {
  if (tagged === undefined || gt(onDisk, tagged)) return onDisk;
  if (bump === undefined) return undefined;
  const next = inc(tagged, major(tagged) === 0 ? shifted(bump) : bump);
  if (next === null) throw new Error(`"${tagged}" is no semantic version`);
  return next;
}

/** Whether users on `^from` do not get `to`: then it may break them. */
export function leavesRange(from: string, to: string): boolean {
  return !satisfies(to, `^${from}`);
}

function shifted(bump: Bump): Bump {
  return bump === 'major' ? 'minor' : 'patch';
}
