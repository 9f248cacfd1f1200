import { jsonLog } from '@regionlift/migration/runtime';
import { handler } from '../../src/runtime';
import { sampleConfig } from '../sample-plan';

const lambda = { getRemainingTimeInMillis: () => 900_000, awsRequestId: 'request-1' };

describe('the function', () => {
  afterEach(() => {
    delete process.env.REGIONLIFT_PART;
  });

  test('that was told nothing says so', async () => {
    await expect(handler({ action: 'gate' }, lambda)).rejects.toMatchObject({ name: 'InvalidRuntimeConfig' });
  });

  test.each([
    [{}, 'InvalidRequest'],
    [{ action: 'fly' }, 'UnknownAction'],
  ])('that is asked %j fails with %s, by which a state machine can tell', async (event, name) => {
    process.env.REGIONLIFT_PART = JSON.stringify(sampleConfig());
    await expect(handler(event, lambda)).rejects.toMatchObject({ name });
  });
});

test('a line of log is one JSON object with the shared fields', () => {
  const lines: string[] = [];
  jsonLog({ part: 'assets' }, (line) => lines.push(line))('WARN', 'replication-not-visible', { attempt: 2 });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'WARN', event: 'replication-not-visible', part: 'assets', attempt: 2 },
  ]);
});
