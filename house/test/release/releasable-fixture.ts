import type { Commit } from '../../../projenrc/release/commit';
import type { Releasable } from '../../../projenrc/release/releasable';

/** A commit that touches the sources of `s3-migration`. */
export function commit(facts: Partial<Commit>): Commit {
  const files = ['packages/s3-migration/src/core/bucket-plan.ts'];
  return { hash: '0123456789abcdef', scopes: [], subject: 'a change', breaking: false, files, ...facts };
}

/** A package that was released as 0.1.0 and has not changed since. */
export function releasable(project: string, facts: Partial<Releasable> = {}): Releasable {
  return {
    project,
    npmName: `@regionlift/${project}`,
    folder: `packages/${project}`,
    onDisk: facts.tagged ?? '0.1.0',
    tagged: '0.1.0',
    needs: [],
    bundles: [],
    commits: [],
    ...facts,
  };
}
