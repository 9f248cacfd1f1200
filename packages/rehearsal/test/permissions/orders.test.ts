import type { Programme } from '../../src/contract/programme';
import { actedBy, grantedTo, judgePermissions, type Permission } from '../../src/permissions';
import { knownByPlaceAlone, placeAlone } from './by-place-alone';
import { nearMisses } from './near-misses';
import { ordersAccount, ordersCalls } from './orders-calls';
import { ordersProgrammes } from './orders-programme';
import { requestsOf } from './requests-of';
import { simulated } from './simulated';

jest.setTimeout(300_000);

let programmes: readonly Programme[];
beforeAll(() => {
  programmes = ordersProgrammes();
});

/** Roles that functions and the machine act with. */
const acting = [
  'rl-orders-assets-runtime',
  'rl-orders-backups-runtime',
  'rl-orders-cutover-machine',
  'rl-orders-cutover-runtime',
  'rl-orders-database-runtime',
  'rl-orders-web-runtime',
];

/** Roles that services of AWS, instances and pipelines act with. */
const lent = [
  'rl-orders-assets-backfill',
  'rl-orders-assets-forward',
  'rl-orders-assets-reverse',
  'rl-orders-backups-backup',
  'rl-orders-backups-restore',
  'rl-orders-database-monitoring',
  'rl-orders-deploy',
  'rl-orders-network-flow-log',
  'rl-orders-web-instance',
];

/**
 * Grants that the simulator does not judge: the Service Authorization Reference knows no resource type of DescribeLogGroups, CloudWatch
 * Logs asks for it on `log-group::log-stream:` of the region.
 */
const beyondTheSimulator = ['logs:DescribeLogGroups arn:aws:logs:us-east-1:111122223333:log-group:any'];
const named = ({ action, resource }: Permission) => `${action} ${resource}`;

const granted = (role: string) => grantedTo(role, programmes);

/** What is asked with a role: by the calls, and by requests made up of every statement. */
async function askedWith(role: string): Promise<readonly Permission[]> {
  const called = (actedBy(programmes, ordersCalls).get(role) ?? []).filter(({ need }) => need === 'ASKED');
  const stated = await Promise.all(granted(role).map((statement) => requestsOf(ordersAccount, statement)));
  return [...new Map([...called, ...stated.flat()].map((one) => [JSON.stringify(one), one])).values()];
}

/** The dialects declare the same roles, which test/programme/orders.test.ts proves: what holds for one holds for the other. */
describe('the roles of the sample app (IAM-3)', () => {
  test('are all there, with something granted to each', () => {
    const all = [...new Set(programmes.flatMap(({ roles }) => Object.keys(roles)))].sort();
    expect(all).toEqual([...acting, ...lent].sort());
    expect(all.filter((role) => granted(role).length === 0)).toEqual([]);
  });

  test('are granted what its functions call, and no more', () => {
    expect(judgePermissions(programmes, ordersCalls)).toEqual({ unused: {}, missing: {}, judged: acting });
  });

  test.each([...acting, ...lent])('%s is allowed what it asks for, and denied every near miss', async (role) => {
    const [denied, admitted]: Permission[][] = [[], []];
    let tried = 0;
    for (const permission of await askedWith(role)) {
      if (beyondTheSimulator.includes(named(permission))) continue;
      if (!(await simulated(ordersAccount, granted(role), permission))) denied.push(permission);
      for (const miss of nearMisses(ordersAccount, granted(role), permission)) {
        tried += 1;
        if (await simulated(ordersAccount, granted(role), miss)) admitted.push(miss);
      }
    }
    expect({ denied, admitted }).toEqual({ denied: [], admitted: [] });
    expect(tried).toBeGreaterThanOrEqual(10);
  });

  test('what nothing narrows but account and region is known, with the reason', async () => {
    const found = new Set<string>();
    for (const role of [...acting, ...lent])
      for (const statement of granted(role))
        for (const permission of await requestsOf(ordersAccount, statement)) {
          const alone = placeAlone(permission, nearMisses(ordersAccount, granted(role), permission));
          if (alone !== undefined) found.add(alone);
        }
    expect([...found].sort()).toEqual(knownByPlaceAlone);
  });

  test('what the simulator does not judge is granted to one of them, and refused by it', async () => {
    const asked = await Promise.all([...acting, ...lent].map(askedWith));
    const found = asked.flat().filter((permission) => beyondTheSimulator.includes(named(permission)));
    expect(found.map(named)).toEqual(beyondTheSimulator);
    for (const one of found) await expect(simulated(ordersAccount, [], one)).rejects.toThrow('must.use.wildcard');
  });
});
