import type { SmokeFacts } from './warm';

/** What one beat of a way has seen. */
export interface CanaryBeat {
  readonly failed: boolean;
  /** Seconds that the slowest answer took; absent when there was none. */
  readonly delaySeconds?: number;
  /** Why it failed: the answers that were none. */
  readonly found?: string;
}

/**
 * What the answers of a way come to. As for the smoke test each has to be 200 to 299: a redirect would lead to where somebody else
 * answers. No answer at all is a load balancer without an address.
 */
export function judgeCanary(answers: readonly (SmokeFacts & { readonly milliseconds: number })[]): CanaryBeat {
  const wrong = answers.filter(({ status = 0 }) => status < 200 || status > 299);
  const failed = answers.length === 0 || wrong.length > 0;
  const answered = answers.filter(({ status }) => status !== undefined);
  return {
    failed,
    ...(answered.length > 0 && {
      delaySeconds: Math.max(...answered.map(({ milliseconds }) => milliseconds)) / 1_000,
    }),
    ...(failed && {
      found:
        wrong.map(({ address, status, error }) => `${status ?? error ?? 'no answer'} from ${address}`).join(', ') ||
        'no network interface of the load balancer',
    }),
  };
}
