import type { Commit } from './commit';

/** A published package before a release: all that the decision needs to know of it. */
export interface Releasable {
  /** nx project, and the unscoped name. */
  readonly project: string;
  readonly npmName: string;
  /** Folder below the root, with forward slashes. */
  readonly folder: string;
  /** Version in its manifest. */
  readonly onDisk: string;
  /** Version of its newest tag; undefined when it was never released. */
  readonly tagged?: string;
  /** Released projects that its users install with it: peers and dependencies, no dev dependencies. */
  readonly needs: readonly string[];
  /** Files outside its folder that its build copies into the package, from the root. */
  readonly bundles: readonly string[];
  /** Commits since its newest tag; all of them when there is none. */
  readonly commits: readonly Commit[];
}
