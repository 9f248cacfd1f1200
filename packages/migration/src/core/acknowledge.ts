import type { Finding } from './finding';

/** A finding that somebody has looked at and takes on, with the reason why. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
}

/** Failures that somebody takes on with a reason become listed unknowns, which say the reason; an empty reason is none. */
export const acknowledge = (
  findings: readonly Finding[],
  acknowledged: readonly Acknowledgement[] = [],
): readonly Finding[] =>
  findings.map((finding) => {
    const taken = acknowledged.find(({ code, reason }) => code === finding.code && reason.trim() !== '');
    return finding.verdict === 'fail' && taken !== undefined
      ? { ...finding, verdict: 'unknown', allowed: `acknowledged: ${taken.reason}` }
      : finding;
  });
