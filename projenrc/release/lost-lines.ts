import { comparable } from './api-verdict';
import { git, tagOf } from './git';
import type { Planned } from './plan';

/** A generated reference that no longer has lines which the last release had: what a reader of a release looks at. */
export interface LostLines {
  readonly project: string;
  readonly page: string;
  readonly lines: number;
}

/**
 * References of planned packages that have lost lines since the last release. jsii-diff compares the CDK room; of the Pulumi room, of
 * readiness and of the components only their references tell, and those are of the same commit as the code: CI sees to it. Nothing is
 * listed where users of the last release do not get the new one.
 */
export function lostLines(plan: readonly Planned[]): readonly LostLines[] {
  return comparable(plan).flatMap(({ project, folder, from = '' }) =>
    readNumstat(git('diff', '--numstat', tagOf(project, from), 'HEAD', '--', folder))
      .filter(({ page, lines }) => lines > 0 && /\/(API[\w-]*\.md|schema\.json)$/.test(page))
      .map((lost) => ({ project, ...lost })),
  );
}

/** What `git diff --numstat` says of each file: `added deleted path`, by tabs. */
export function readNumstat(output: string): readonly Omit<LostLines, 'project'>[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([, deleted = '', page = '']) => ({ page, lines: Number.parseInt(deleted, 10) || 0 }));
}
