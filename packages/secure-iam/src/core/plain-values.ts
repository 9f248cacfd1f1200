import { type Finding, isDeferred, type Maybe, show } from '@regionlift/migration/core';
import { sortedUnique } from './statement';

/**
 * Refuses deferred texts (`PlainValueNeeded`): names, trust and permissions are composed of them, and what is composed of
 * an unknown cannot be judged. It is the only finding then.
 */
export function plainValuesNeeded(subject: string, given: readonly Maybe<unknown>[] = []): Finding[] {
  const open = given.filter(isDeferred);
  if (open.length === 0) return [];
  return [
    {
      code: 'PlainValueNeeded',
      verdict: 'fail',
      subject,
      property: 'permissions',
      found: sortedUnique(open.map(show)).join(', '),
      allowed: 'plain values',
      remedy: 'compose names and ARNs from literals: what is not known cannot be judged',
    },
  ];
}
