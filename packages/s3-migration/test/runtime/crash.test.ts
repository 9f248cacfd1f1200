import type { BucketAction, ReplicationConfiguration } from '../../src/core';
import { runAction } from '../../src/runtime';
import { version } from '../core/listing';
import { sampleConfig } from '../sample-plan';
import { type StandInAccount, standInAccount } from './stand-in/account';
import { standInContext } from './stand-in/context';
import { Crash, crashing } from './stand-in/crash';

const config = sampleConfig();
const routed = sampleConfig({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' });
const theirs: ReplicationConfiguration = {
  Role: config.forwardRoleArn,
  Rules: [
    {
      ID: 'theirs',
      Priority: 1,
      Status: 'Enabled',
      Filter: {},
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: { Bucket: 'arn:aws:s3:::theirs' },
    },
  ],
};

/** Everything that lasts, without the moments in which it was written. */
const lasting = ({ buckets, ledger, jobs, parameters, routes }: StandInAccount) =>
  JSON.stringify({
    buckets: [...buckets],
    ledger: [...ledger],
    jobs: [...jobs],
    parameters: [...parameters],
    routes,
  }).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{13}/g, 'then');

/** Runs an action until it does not want to be run again; dies once, at call `at`. */
async function complete(
  account: StandInAccount,
  action: BucketAction,
  told: typeof config,
  at: number,
  when: 'before' | 'after',
): Promise<number> {
  let crash = at;
  for (let round = 0; round < 10; round += 1) {
    const { context, calls } = crashing(standInContext(told, account, { action }), crash, when);
    try {
      const { status } = await runAction(context);
      if (status === 'DONE') return calls();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crash = Number.POSITIVE_INFINITY;
    }
    account.now += 120_000;
  }
  throw new Error(`${action} never ended`);
}

const prepared = (told: typeof config) => {
  const account = standInAccount(told);
  const versions = [version('a', '1'), version('b', '1')];
  for (const name of [told.source.bucketName, told.target.bucketName])
    Object.assign(account.buckets.get(name) ?? {}, { versions });
  Object.assign(account.buckets.get(told.source.bucketName) ?? {}, { replication: theirs });
  return account;
};

const cases: readonly (readonly [BucketAction, typeof config, readonly BucketAction[]])[] = [
  ['preflight', config, []],
  ['put-forward-rule', config, []],
  ['restore-replication', config, ['put-forward-rule']],
  ['retire-forward-rule', config, ['put-forward-rule']],
  ['start-backfill', config, []],
  ['cancel-backfill', config, ['start-backfill']],
  ['gate', config, []],
  ['prove-completeness', config, []],
  ['flip-endpoint', config, []],
  ['flip-endpoint-back', config, ['flip-endpoint']],
  ['set-routes-to-source', routed, []],
  ['flip-endpoint', routed, ['set-routes-to-source']],
  ['flip-endpoint-back', routed, ['flip-endpoint']],
  ['probe', config, ['flip-endpoint']],
];

describe.each(cases)('%s survives a crash at any call (CUT-5)', (action, told, earlier) => {
  const start = async () => {
    const account = prepared(told);
    for (const before of earlier) await complete(account, before, told, Number.POSITIVE_INFINITY, 'before');
    return account;
  };

  test.each(['before', 'after'] as const)(
    '%s AWS has done it: run again, everything is as if nothing had happened',
    async (when) => {
      const undisturbed = await start();
      const calls = await complete(undisturbed, action, told, Number.POSITIVE_INFINITY, when);
      expect(calls).toBeGreaterThan(0);
      for (let at = 1; at <= calls; at += 1) {
        const account = await start();
        await complete(account, action, told, at, when);
        expect(lasting(account)).toBe(lasting(undisturbed));
      }
    },
  );
});
