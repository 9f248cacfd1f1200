import type { Finding, Outcome } from '@regionlift/migration/core';
import type { DatabaseRuntimeConfig } from '../runtime-config';
import { heldEntries } from './entries';
import type { PoolerFacts } from './pooler-facts';

/** A pooler that was to be resumed and could not be. */
export interface PoolerLeft {
  /** `host:port`. */
  readonly at: string;
  readonly why: string;
}

/**
 * An outcome as it stands while poolers may hold their clients: never DONE, because whoever waits there waits for nobody.
 * Unchanged when no pooler is left.
 */
export const withPoolersLeft = (subject: string, outcome: Outcome, left: readonly PoolerLeft[]): Outcome =>
  left.length === 0
    ? outcome
    : {
        ...outcome,
        status: 'REFUSED',
        findings: [...outcome.findings, ...left.map((one) => leftPaused(subject, one))],
      };

/** A pooler that may be left paused: an outage of its clients. */
export const leftPaused = (subject: string, { at, why }: PoolerLeft): Finding => ({
  code: 'PoolerLeftPaused',
  verdict: 'fail',
  subject: `${subject}/poolers/${at}`,
  property: 'poolers',
  found: `RESUME failed: ${why}`,
  allowed: 'a pooler that serves its clients',
  remedy: 'RESUME on its admin console now, or run this action again when the console answers',
});

/** What the probe says of poolers: each answers, and none holds its clients. */
export const probedPoolers = (
  subject: string,
  config: Pick<DatabaseRuntimeConfig, 'databases' | 'name'>,
  poolers: readonly PoolerFacts[],
): readonly Finding[] =>
  poolers.flatMap((facts) => {
    const paused = heldEntries(config, facts).filter((entry) => entry.paused);
    if (facts.refusal === undefined && paused.length === 0) return [];
    return [
      {
        code: 'PoolerNotServing',
        verdict: 'fail',
        subject: `${subject}/poolers/${facts.at}`,
        property: 'poolers',
        found: facts.refusal ?? `paused: ${paused.map(({ name }) => name).join(', ')}`,
        allowed: 'a pooler that serves its clients',
        remedy: 'run the action before again: it resumes what is paused',
      } as const,
    ];
  });
