import { judgePreflight, type PreflightFacts, type ServerFacts } from '../../../src/core/preflight';

/** What preflight says, one line a finding: verdict, subject, code, found. */
export const told = (facts: PreflightFacts): readonly string[] =>
  judgePreflight('s', facts).map(({ verdict, subject, code, found }) => `${verdict} ${subject} ${code}: ${found}`);

/** Expects exactly these findings, in this order. */
export const expectTold = (facts: PreflightFacts, expected: readonly string[]): void => {
  expect(told(facts)).toEqual(expected);
};

/** A role that may log in and nothing else. */
export const role = (overrides: Partial<ServerFacts['roles'][number]>) => ({
  name: 'x',
  superuser: false,
  login: true,
  createRole: false,
  replication: false,
  administrator: false,
  ...overrides,
});
