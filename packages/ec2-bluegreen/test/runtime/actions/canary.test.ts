import { runAction } from '../../../src/runtime';
import type { ActionContext } from '../../../src/runtime/context';
import { awsError } from '../fake/aws-error';
import { fakeContext } from '../fake/context';
import { acceleratorConfig as config } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';

/** A beat, with the metrics that its log lines publish. */
async function beat(world: FakeWorld, told = config, more: Partial<ActionContext> = {}) {
  const metrics: Record<string, unknown> = {};
  const log = (_: string, event: string, fields: Readonly<Record<string, unknown>> = {}) => {
    if (event === 'canary') metrics[String(fields.Path)] = [fields.CanaryFailed, fields.CanaryDelay];
  };
  const context = { ...fakeContext(told, world, { action: 'canary' }), log, ...more };
  return { outcome: await runAction(context), metrics };
}

const two = (status: number) => ['10.21.0.10', '10.21.1.10'].map((address) => ({ address, status, milliseconds: 12 }));

describe('canary (OBS-3)', () => {
  test('a request each way is timed, by the slowest answer', async () => {
    const world = fakeWorld(config);
    world.smoke = two(200);
    const { outcome, metrics } = await beat(world);
    expect(metrics).toEqual({ CLIENTS: [0, 0.04], TARGET: [0, 0.012] });
    expect(outcome).toMatchObject({ status: 'DONE', findings: [], action: 'canary' });
  });

  test('a target that does not answer is a failure of its way alone', async () => {
    const world = fakeWorld(config);
    world.smoke = two(503);
    expect((await beat(world)).metrics).toEqual({ CLIENTS: [0, 0.04], TARGET: [1, 0.012] });
  });

  test('a name that leads nowhere is a failure, without a delay', async () => {
    const world = fakeWorld(config);
    world.smoke = two(200);
    world.byName = { address: config.hostName, error: 'getaddrinfo ENOTFOUND', milliseconds: 3 };
    const { outcome, metrics } = await beat(world);
    expect(metrics).toEqual({ CLIENTS: [1, undefined], TARGET: [0, 0.012] });
    expect(outcome.evidence).toMatchObject({
      beats: { CLIENTS: { found: 'getaddrinfo ENOTFOUND from www.orders.example' } },
    });
  });

  test('a call that AWS refuses is told, and not raised', async () => {
    const world = fakeWorld(config);
    const { smoke } = fakeContext(config, world, { action: 'canary' });
    const ask = async () => {
      throw awsError('UnauthorizedOperation', 'You are not authorized');
    };
    const { outcome, metrics } = await beat(world, config, { smoke: { ...smoke, ask } });
    expect(metrics).toEqual({ CLIENTS: [0, 0.04], TARGET: [1, undefined] });
    expect(outcome).toMatchObject({
      status: 'DONE',
      evidence: { beats: { TARGET: { found: 'UnauthorizedOperation' } } },
    });
  });

  test('only the ways that are declared are tried, and nothing is remembered', async () => {
    const world = fakeWorld(config);
    expect((await beat(world, { ...config, canaryPaths: ['CLIENTS'] })).metrics).toEqual({ CLIENTS: [0, 0.04] });
    expect((await beat(world, { ...config, canaryPaths: [] })).metrics).toEqual({});
    expect(world.ledger).toEqual({});
  });
});
