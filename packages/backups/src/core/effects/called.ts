import type { Effect } from '@regionlift/migration/core';
import type { Reach } from './reach';

/** Several calls with one purpose, over everything that is reached. */
export const called = (
  reach: Reach | readonly Reach[],
  access: Effect['access'],
  reason: string,
  ...actions: readonly string[]
): readonly Effect[] => [reach].flat().flatMap((one) => actions.map((action) => ({ action, access, ...one, reason })));

/** Calls that have no resource type: narrowed to regions (IAM User Guide, `aws:RequestedRegion`). */
export const described = (
  regions: readonly string[],
  access: Effect['access'],
  reason: string,
  ...actions: readonly string[]
): readonly Effect[] =>
  called(
    {
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': [...new Set(regions)] } },
      unscoped: 'it has no resource type (Service Authorization Reference)',
    },
    access,
    reason,
    ...actions,
  );
