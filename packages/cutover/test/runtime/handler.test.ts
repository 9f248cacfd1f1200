import { cutoverActions, runtimeConfigOf } from '../../src/core';
import { cutoverActionsTable, handler, readConfig, readRequest } from '../../src/runtime';
import { planOf, scenarioNames, scenarios } from '../cases';

const lambda = { getRemainingTimeInMillis: () => 900_000, awsRequestId: 'request-1' };

describe('the function', () => {
  afterEach(() => {
    delete process.env.REGIONLIFT_PART;
  });

  test('that was told nothing says so', async () => {
    await expect(handler({ action: 'begin' }, lambda)).rejects.toMatchObject({ name: 'InvalidRuntimeConfig' });
  });

  test.each([
    [{}, 'InvalidRequest'],
    [{ action: 'fly' }, 'UnknownAction'],
    [{ action: 'constructor' }, 'UnknownAction'],
    [{ action: 'begin' }, 'InvalidRequest'],
    [{ action: 'settle', mode: 'CUT_OVER', execution: 'arn' }, 'InvalidRequest'],
  ])('that is asked %j fails with %s, which the machine does not try again', async (event, name) => {
    process.env.REGIONLIFT_PART = JSON.stringify(runtimeConfigOf(planOf()));
    await expect(handler(event, lambda)).rejects.toMatchObject({ name });
  });
});

test('every action of the cutover is carried out', () => {
  expect(Object.keys(cutoverActionsTable)).toEqual([...cutoverActions]);
});

describe('what the runtime is told', () => {
  const told = (value: unknown) => readConfig({ REGIONLIFT_PART: JSON.stringify(value) });

  test.each(scenarioNames)('%s comes through JSON unchanged and fits the 4 KB of Lambda', (scenario) => {
    const config = runtimeConfigOf(planOf(scenarios[scenario]));
    expect(told(config)).toEqual(config);
    expect(JSON.stringify(config).length).toBeLessThan(2_000);
  });

  test('every wrong field is told at once', () => {
    const config = runtimeConfigOf(planOf());
    const wrong = { ...config, version: 2, account: '12', rollbackWindowDays: 0.5, evidence: { bucketName: '' } };
    expect(() => told(wrong)).toThrow(
      expect.objectContaining({
        name: 'InvalidRuntimeConfig',
        message: expect.stringMatching(
          /6 things wrong[\s\S]*version[\s\S]*account[\s\S]*evidence.bucketName[\s\S]*evidence.ledgerKey[\s\S]*evidence.evidencePrefix[\s\S]*rollbackWindowDays/,
        ),
      }),
    );
  });
});

describe('what the runtime is asked', () => {
  test.each([
    [{ action: 'begin', mode: 'DRY_RUN', execution: 'arn' }],
    [{ action: 'settle', mode: 'CUT_OVER', execution: 'arn', ending: 'ABORTED', failure: { step: 'x' }, looked: {} }],
    [{ action: 'watch', run: 'first', acknowledged: [] }],
  ])('%j is taken', (event) => {
    expect(readRequest(event)).toEqual(event);
  });

  test.each([
    [null, /action is no text/],
    [{ action: 'begin', mode: 'JUMP' }, /mode is none of CUT_OVER, DRY_RUN, ROLL_BACK, FINALISE, ABANDON/],
    [{ action: 'settle', ending: 'WON' }, /ending is none of CUT_OVER/],
    [{ action: 'ask', token: '' }, /token is no text/],
    [{ action: 'settle', failure: [], looked: 'x' }, /failure is no object; looked is no object/],
  ])('%j is refused', (event, message) => {
    expect(() => readRequest(event)).toThrow(
      expect.objectContaining({ name: 'InvalidRequest', message: expect.stringMatching(message) }),
    );
  });
});
