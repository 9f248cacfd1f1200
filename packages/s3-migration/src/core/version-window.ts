import type { Side } from '@regionlift/migration/core';
import type { ListedVersion } from './completeness-model';

/** A version found on both sides. */
export interface Pair {
  readonly source: ListedVersion;
  readonly target: ListedVersion;
}

/**
 * Versions of one key that have been seen on one side only. Both sides list the newest first, but versions and delete
 * markers of one second may swap: matching by version id does not care.
 */
export class VersionWindow {
  private readonly unmatched = { SOURCE: new Map<string, ListedVersion>(), TARGET: new Map<string, ListedVersion>() };

  /** Takes a version in; answers the pair when the other side had it. */
  public add(side: Side, version: ListedVersion): Pair | undefined {
    const opposite = this.unmatched[side === 'SOURCE' ? 'TARGET' : 'SOURCE'];
    const other = opposite.get(version.versionId);
    if (other === undefined) {
      this.unmatched[side].set(version.versionId, version);
      return undefined;
    }
    opposite.delete(version.versionId);
    return side === 'SOURCE' ? { source: version, target: other } : { source: other, target: version };
  }

  public get size(): number {
    return this.unmatched.SOURCE.size + this.unmatched.TARGET.size;
  }

  public clear(): void {
    this.unmatched.SOURCE.clear();
    this.unmatched.TARGET.clear();
  }

  /** What only one side has, in the order seen; the window is empty afterwards. */
  public *drain(): Generator<readonly [Side, ListedVersion]> {
    for (const side of ['SOURCE', 'TARGET'] as const) {
      for (const version of this.unmatched[side].values()) yield [side, version];
    }
    this.clear();
  }
}
