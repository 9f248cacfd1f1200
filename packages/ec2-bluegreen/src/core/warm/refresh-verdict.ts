import type { LiveGroup } from '../live';
import { failing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { Weights } from '../words';
import { fleetMissing } from './scale-goal';

/** What Auto Scaling says of an instance refresh. */
export interface RefreshFacts {
  readonly status: string;
  readonly reason?: string;
  readonly percent: number;
}

/** What a refresh came to. */
export type RefreshVerdict =
  | { readonly kind: 'RUNS' }
  | { readonly kind: 'SUCCESSFUL' }
  | { readonly kind: 'FAILED'; readonly findings: readonly Finding[] };

/**
 * Judges a refresh by Auto Scaling's own words (API Reference, InstanceRefresh `Status`); one that is not there any more has
 * been forgotten or was never started, and a word that is not known is not taken for success.
 */
export function refreshVerdict(subject: string, id: string, refresh: RefreshFacts | undefined): RefreshVerdict {
  const status = refresh?.status ?? 'gone';
  if (status === 'Successful') return { kind: 'SUCCESSFUL' };
  if (running.includes(status)) return { kind: 'RUNS' };
  const rolledBack = status === 'RollbackSuccessful';
  return {
    kind: 'FAILED',
    findings: [
      failing(subject)(
        'InstanceRefreshFailed',
        'launchTemplate',
        `refresh ${id} is ${status}${refresh?.reason === undefined ? '' : ` (${refresh.reason})`}`,
        "'Successful'",
        rolledBack
          ? 'every instance is of the former version again; correct the new one, deploy it, and refresh again'
          : "look at the group's instance refresh and its instances: they may be of two versions; then refresh again",
      ),
    ],
  };
}

/**
 * What forbids that a refresh begins: it takes instances out of service while clients are moved, and then nobody can tell why
 * green is weak.
 */
export function judgeRefresh(subject: string, group: LiveGroup | undefined, weights: Weights): readonly Finding[] {
  if (group === undefined) return [fleetMissing(subject, 'GREEN')];
  return weights.blue > 0 && weights.green > 0
    ? [
        failing(subject)(
          'ShiftUnderWay',
          'launchTemplate',
          `${weights.green} % of clients on green`,
          'all of them on one colour',
          'end the shift, or return to blue, then refresh',
        ),
      ]
    : [];
}

const running: readonly string[] = ['Pending', 'InProgress', 'Baking', 'RollbackInProgress', 'Cancelling'];
