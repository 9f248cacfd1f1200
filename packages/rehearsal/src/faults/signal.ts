import type { Fault } from './fault';

/** The migration's abort signal speaks before the point of no return. */
export const abortSignal: Fault = {
  name: 'abort-signal',
  title: 'the abort signal of the migration is raised when everything is ready',
  expected: 'ABORTED',
  at: ['cutover: watch'],
  strike: async ({ raiseAbortSignal }) => raiseAbortSignal(),
};
