import type { AwsCall } from '../../../src/contract/aws';
import { assets } from './assets';
import { backups } from './backups';
import type { Call } from './call';
import { cutover } from './cutover';
import { database } from './database';
import { web } from './web';

export { account as ordersAccount } from './call';

const by =
  (caller: string) =>
  ([service, operation, region, input = {}]: Call): AwsCall => ({ service, operation, region, input, caller, atMs: 0 });

/** Calls that the functions of the sample app make, of each kind at least one: in their own words, not recorded. */
export const ordersCalls: readonly AwsCall[] = [
  ...assets.map(by('rl-orders-assets-runtime')),
  ...backups.map(by('rl-orders-backups-runtime')),
  ...cutover.map(by('rl-orders-cutover-runtime')),
  ...database.map(by('rl-orders-database-runtime')),
  ...web.map(by('rl-orders-web-runtime')),
];
