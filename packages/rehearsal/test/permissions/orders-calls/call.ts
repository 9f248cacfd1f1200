/** A call as a function makes it, in its own words: not recorded. */
export type Call = readonly [
  service: string,
  operation: string,
  region: string,
  input?: Readonly<Record<string, unknown>>,
];

/** The account of the calls. */
export const account = '111122223333';
export const west = 'us-west-2';
export const east = 'us-east-1';
