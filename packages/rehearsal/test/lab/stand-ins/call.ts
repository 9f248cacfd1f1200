import type { AwsCall } from '../../../src/contract/aws';

/** A call of a function in the target region. */
export const call = (operation: string, input: object, region = 'us-east-1'): AwsCall => ({
  service: 'any',
  operation,
  region,
  input: input as AwsCall['input'],
  caller: 'rl-orders-database',
  atMs: Date.UTC(2026, 0, 2),
});
