import { backupActions } from '../../src/core';
import { backupActionsTable, handler } from '../../src/runtime';
import { config } from './fake/sample-config';

const lambda = { getRemainingTimeInMillis: () => 900_000, awsRequestId: 'request-1' };

describe('the function', () => {
  afterEach(() => {
    delete process.env.REGIONLIFT_PART;
  });

  test('that was told nothing says so', async () => {
    await expect(handler({ action: 'fresh-recovery-points' }, lambda)).rejects.toMatchObject({
      name: 'InvalidRuntimeConfig',
    });
  });

  test.each([
    [{}, 'InvalidRequest'],
    [{ action: 'fly' }, 'UnknownAction'],
    [{ action: 'constructor' }, 'UnknownAction'],
    [{ action: 'validate-restore' }, 'InvalidRequest'],
  ])('that is asked %j fails with %s, by which a state machine can tell', async (event, name) => {
    process.env.REGIONLIFT_PART = JSON.stringify(config);
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(handler(event, lambda)).rejects.toMatchObject({ name });
    written.mockRestore();
  });
});

test('every action is carried out', () => {
  expect(Object.keys(backupActionsTable)).toEqual([...backupActions]);
});
