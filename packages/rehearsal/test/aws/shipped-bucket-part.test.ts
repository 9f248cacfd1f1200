import { cloudWatch, replicationMetrics } from '../../src/aws/cloudwatch';
import { s3, stores } from '../../src/aws/s3';
import { s3Control } from '../../src/aws/s3-control';
import { ssm } from '../../src/aws/ssm';
import type { FunctionHost } from '../../src/contract/host';
import { functionHost } from '../../src/host';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { account, programme, source, target } from './sample';

/**
 * The bundle that is shipped, against the stand-ins, action by action. What this does not prove: that AWS answers so; the adapters are
 * tested on the wire elsewhere.
 */
describe('the shipped function of a bucket part (REH-1)', () => {
  const hosts: FunctionHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.dispose();
  });

  test('moves a bucket with its objects there and back', async () => {
    const clock = rehearsalClock();
    const plan = programme();
    const held = stores(plan, clock);
    const control = s3Control(plan, held);
    const host = functionHost({
      functions: plan.functions,
      standIns: [s3(held, account), control, ssm(plan), cloudWatch(plan, [replicationMetrics(held)])],
      network: () => undefined,
      clock,
    });
    hosts.push(host);
    const yesterday = clock.now() - 86_400_000;
    for (let number = 0; number < 1_200; number += 1) held.write(source, `old/${number}`, `body ${number}`, yesterday);
    held.write(source, 'old/7', undefined, yesterday + 1);

    /** Polls as the machine does, with its waits left out. */
    const until = async (action: string, skipMs: number) => {
      for (let polls = 1; ; polls += 1) {
        const answer = (await host.invoke('rl-orders-assets-runtime', { action }, 900_000)) as Answer;
        if (answer.status !== 'RUNNING') return { ...answer, polls };
        if (polls === 40) throw new Error(`${action} goes on for ever: ${JSON.stringify(answer)}`);
        clock.skip(skipMs);
      }
    };
    const told: Record<string, readonly [string, number, ...string[]]> = {};
    const run = async (action: string, skipMs = 0) => {
      const { status, polls, findings } = await until(action, skipMs);
      told[action] = [status, polls, ...findings.map(({ code }) => code)];
    };

    await run('preflight');
    await run('set-routes-to-source', 120_000);
    const onSource = control.activeBuckets('rl-orders-assets');
    await run('put-forward-rule');
    held.put(source, 'live/1', 'written under the rule');
    await run('start-backfill');
    await run('wait-backfill', 600_000);
    await run('gate', 60_000);
    await run('prove-completeness');
    await run('flip-endpoint', 120_000);
    await run('probe');
    const onTarget = control.activeBuckets('rl-orders-assets');
    held.put(target, 'live/2', 'written after the flip');
    clock.skip(1_000);
    const cameBack = held.get(source, 'live/2');
    await run('flip-endpoint-back', 120_000);
    await run('restore-replication');

    expect(told).toEqual({
      preflight: ['DONE', 1],
      'set-routes-to-source': ['DONE', 2],
      'put-forward-rule': ['DONE', 1],
      'start-backfill': ['DONE', 1],
      'wait-backfill': ['DONE', 2],
      // Metrics begin 15 minutes after the rule, when the backfill is over; three whole minutes have to be quiet.
      gate: ['DONE', expect.any(Number), 'NothingReplicated'],
      'prove-completeness': ['DONE', 1],
      'flip-endpoint': ['DONE', 2],
      probe: ['DONE', 1],
      'flip-endpoint-back': ['DONE', 2],
      'restore-replication': ['DONE', 1],
    });
    expect(told.gate?.[1]).toBeGreaterThanOrEqual(7);
    expect([onSource, onTarget, control.activeBuckets('rl-orders-assets')]).toEqual([[source], [target], [source]]);
    expect(cameBack).toBe('written after the flip');
    expect([held.get(target, 'old/8'), held.get(target, 'old/7'), held.get(target, 'live/1')]).toEqual([
      'body 8',
      undefined,
      'written under the rule',
    ]);
    expect(held.versions(target)).toHaveLength(1_203);
    expect(held.bucket(source)?.replication).toBeUndefined();
  });
});

interface Answer {
  readonly status: string;
  readonly findings: readonly { readonly code: string }[];
}
