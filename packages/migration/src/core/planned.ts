import type { Finding } from './finding';

/** What a planner returns: a plan, or every reason why there is none. Planners never throw for bad user input. */
export type Planned<T> = Accepted<T> | Refused;

/** Nothing failed. Findings that are left are unknowns, which a shell shows as warnings. */
export interface Accepted<T> {
  readonly accepted: true;
  readonly plan: T;
  readonly unknowns: readonly Finding[];
}

/** At least one check failed: nothing may be created. */
export interface Refused {
  readonly accepted: false;
  /** Everything found, failures and unknowns. */
  readonly findings: readonly Finding[];
}

/** Builds the plan only when no finding is a failure. */
export function planUnlessFailed<T>(findings: readonly Finding[], plan: () => T): Planned<T> {
  return findings.some(({ verdict }) => verdict === 'fail')
    ? { accepted: false, findings }
    : { accepted: true, plan: plan(), unknowns: findings };
}
