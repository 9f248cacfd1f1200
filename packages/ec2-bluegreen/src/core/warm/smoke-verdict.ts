import { failing } from '../live-finding';
import type { Finding } from '../sibling-words';

/** One answer of green's load balancer. */
export interface SmokeFacts {
  readonly address: string;
  readonly status?: number;
  readonly error?: string;
}

/** Times that the whole test is made before it fails: a node of a load balancer may have just been added. */
export const smokeAttempts = 3;
/** Between two of them; milliseconds. */
export const smokePauseMs = 5_000;

/**
 * Whether every address of green's load balancer answers as the health check demands it (200 to 299). A redirect is none: it
 * would be followed to where clients are now, which is blue.
 *
 * Codes: SmokeTestNoAddress, SmokeTestFailed.
 */
export function judgeSmoke(subject: string, path: string, answers: readonly SmokeFacts[]): readonly Finding[] {
  const fail = failing(subject);
  if (answers.length === 0)
    return [
      fail(
        'SmokeTestNoAddress',
        'smokeTestPath',
        'no network interface of the load balancer',
        'one address per zone at least',
        'deploy the target stack; look whether the load balancer is active',
      ),
    ];
  const wrong = answers.filter(({ status = 0 }) => status < 200 || status > 299);
  return wrong.length === 0
    ? []
    : [
        fail(
          'SmokeTestFailed',
          'smokeTestPath',
          wrong.map(({ address, status, error }) => `${status ?? error ?? 'no answer'} from ${address}`).join(', '),
          `200 to 299 for ${path} from each of ${answers.length} addresses`,
          'look at the application on green, at its settings and at the security groups',
        ),
      ];
}
