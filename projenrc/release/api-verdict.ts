import { leavesRange } from './next-version';
import type { Planned } from './plan';

/** What the comparison of two assemblies found. */
export interface ApiComparison {
  readonly project: string;
  /** Incompatible changes, as jsii-diff words them. */
  readonly breaking: readonly string[];
}

/** Packages that have something to break: their new version reaches whoever is on the last one. */
export function comparable(plan: readonly Planned[]): readonly Planned[] {
  return plan.filter(({ from, to }) => from !== undefined && !leavesRange(from, to));
}

/** Packages that may not be released as planned: their users would get a breaking change within the range that they asked for. */
export function refusedFor(plan: readonly Planned[], comparisons: readonly ApiComparison[]): readonly string[] {
  return comparable(plan).flatMap(({ project, from, to }) => {
    const breaking = comparisons.find((comparison) => comparison.project === project)?.breaking ?? [];
    if (breaking.length === 0) return [];
    const head = `${project} ${to} would break users of ^${from}:`;
    const way = `Keep what is published (deprecate first), or commit the change as "feat(${project})!: …" with a footer "BREAKING CHANGE: …".`;
    return [[head, ...breaking.map((change) => `  ${change}`), way].join('\n')];
  });
}
