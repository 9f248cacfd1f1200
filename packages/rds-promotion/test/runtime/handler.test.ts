import { databaseActions } from '../../src/core';
import { databaseActionsTable, handler, runAction } from '../../src/runtime';
import type { ActionContext } from '../../src/runtime/context';
import { sampleConfig } from './sample-config';

const lambda = { getRemainingTimeInMillis: () => 900_000, awsRequestId: 'request-1' };

describe('the function', () => {
  afterEach(() => {
    delete process.env.REGIONLIFT_PART;
  });

  test('that was told nothing says so', async () => {
    await expect(handler({ action: 'preflight' }, lambda)).rejects.toMatchObject({ name: 'InvalidRuntimeConfig' });
  });

  test.each([
    [{}, 'InvalidRequest'],
    [{ action: 'fly' }, 'UnknownAction'],
    [{ action: 'constructor' }, 'UnknownAction'],
  ])('that is asked %j fails with %s, by which a state machine can tell', async (event, name) => {
    process.env.REGIONLIFT_PART = JSON.stringify(sampleConfig());
    await expect(handler(event, lambda)).rejects.toMatchObject({ name });
  });

  test('carries a step out that needs no AWS', async () => {
    process.env.REGIONLIFT_PART = JSON.stringify(sampleConfig('GLOBAL_DATABASE'));
    expect(await handler({ action: 'attach' }, lambda)).toEqual({
      action: 'attach',
      status: 'DONE',
      findings: [],
      evidence: { nothingToDo: 'the handover GLOBAL_DATABASE needs no such step' },
    });
  });
});

test('every action of the part is carried out', () => {
  expect(Object.keys(databaseActionsTable)).toEqual([...databaseActions]);
});

test.each([
  ['attach', 'DONE'],
  ['fly', 'UnknownAction'],
])('after %s every session is closed; a close that fails changes nothing: %s', async (action, came) => {
  const closed: string[] = [];
  const server = (name: string) => ({
    close: async () => {
      closed.push(name);
      throw new Error('closed already');
    },
  });
  const context = {
    config: sampleConfig('GLOBAL_DATABASE'),
    source: server('source'),
    target: server('target'),
    sourceAsMaster: server('master'),
    clock: { now: () => 0 },
    log: () => undefined,
    request: { action },
  } as unknown as ActionContext;
  const told = await runAction(context).then(
    ({ status }) => status,
    (error: Error) => error.name,
  );
  expect([told, ...closed]).toEqual([came, 'source', 'target', 'master']);
});
