import type { Fault } from './fault';

/** Connections to blue outlive the shift: blue waits for them, and cuts them when its time is over. */
export const slowDrain: Fault = {
  name: 'slow-drain',
  title:
    "clients keep their connections to the source for ten minutes of the rehearsal's clock, longer than it waits for them",
  expected: 'CUT_OVER',
  // Those that are connected when the last are shifted; by the next step they would have gone.
  at: ['shift-to-100'],
  strike: async ({ holdClients }) => holdClients(10 * 60_000),
};

/** Green fails when clients have begun to move, behind the point of no return. */
export const greenUnhealthy: Fault = {
  name: 'green-unhealthy',
  title: 'the instances of the target fail their health checks when the first clients have moved',
  expected: 'ROLLED_BACK',
  at: ['shift-to-50'],
  strike: async ({ sicken }) => sicken('TARGET'),
};
