import { done } from '../src/core';
import {
  clientSettings,
  configRules,
  jsonLog,
  perRegion,
  readConfig,
  readRequest,
  requestRules,
  runAction,
  statusOf,
  unlessAbsent,
} from '../src/runtime';

const clock = { now: () => 1_000, sleep: async () => undefined, remaining: () => 900_000 };
const { account, oneOf, text } = configRules;

describe('readConfig', () => {
  const rules = [oneOf('version', 1), account('account'), text('source.bucketName')];

  test('returns what keeps every rule', () => {
    const config = { version: 1, account: '111122223333', source: { bucketName: 'b' } };
    expect(readConfig({ PART: JSON.stringify(config) }, 'PART', rules)).toEqual(config);
  });

  test('names every field that does not, with the value found', () => {
    const config = { version: 2, account: '1', source: null };
    expect(() => readConfig({ PART: JSON.stringify(config) }, 'PART', rules)).toThrow(
      expect.objectContaining({
        name: 'InvalidRuntimeConfig',
        message: expect.stringMatching(
          /3 things[\s\S]*version: found 2[\s\S]*account: found "1"[\s\S]*source\.bucketName: found nothing/,
        ),
      }),
    );
  });

  test.each([
    [{}, 'PART is not set'],
    [{ PART: '{' }, 'PART is no JSON'],
  ])('refuses %j', (environment, message) => {
    expect(() => readConfig(environment, 'PART', rules)).toThrow(message);
  });
});

describe('readRequest', () => {
  const rules = [requestRules.acknowledged, requestRules.sampleOneIn];

  test('takes a request whose optional fields are left out', () => {
    expect(readRequest({ action: 'gate' }, rules)).toEqual({ action: 'gate' });
  });

  test.each([
    [undefined, 'action is no text'],
    [{ action: 'gate', sampleOneIn: 0 }, 'sampleOneIn is no whole number'],
    [{ action: 'gate', acknowledged: [{ code: 'A', reason: ' ' }] }, 'acknowledged is no list'],
  ])('refuses %j', (event, message) => {
    expect(() => readRequest(event, rules)).toThrow(message);
  });
});

describe('runAction', () => {
  const table = { gate: async () => done({ pending: 0 }), probe: async () => Promise.reject(new TypeError('no')) };
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  afterEach(() => lines.splice(0));

  test('answers and logs what an action came to', async () => {
    expect(await runAction(table, { clock, log, request: { action: 'gate' } })).toEqual({
      action: 'gate',
      ...done({ pending: 0 }),
    });
    expect(lines).toEqual([['INFO', 'action', { action: 'gate', ms: 0, status: 'DONE', findings: [] }]]);
  });

  test.each(['nothing', 'constructor', '__proto__'])('knows no action %s', async (action) => {
    await expect(runAction(table, { clock, log, request: { action } })).rejects.toMatchObject({
      name: 'UnknownAction',
    });
  });

  test('logs and passes on what an action raises', async () => {
    await expect(runAction(table, { clock, log, request: { action: 'probe' } })).rejects.toThrow('no');
    expect(lines).toEqual([['ERROR', 'action-failed', { action: 'probe', ms: 0, code: 'TypeError', message: 'no' }]]);
  });
});

test('a log line is one JSON object with the shared fields', () => {
  const written: string[] = [];
  jsonLog({ part: 'assets' }, (line) => written.push(line))('WARN', 'late', { seconds: 3 });
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { level: 'WARN', event: 'late', part: 'assets', seconds: 3 },
  ]);
});

test('one client is made for each region', () => {
  const made: string[] = [];
  const clientOf = perRegion((region) => made.push(region));
  expect([clientOf('a'), clientOf('b'), clientOf('a')]).toEqual([1, 2, 1]);
});

describe('errors of AWS', () => {
  const missing = Object.assign(new Error(), { name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });

  test('absence is a value, every other error stays one', async () => {
    expect(await unlessAbsent(Promise.reject(missing), 'NoSuchKey')).toBeUndefined();
    await expect(unlessAbsent(Promise.reject(missing), 'Other')).rejects.toBe(missing);
  });

  test('have an HTTP status, unless there was no answer', () => {
    expect([statusOf(missing), statusOf(new Error()), statusOf(undefined)]).toEqual([404, undefined, undefined]);
  });
});

test('AWS clients retry five times and give up on what does not answer; tests say where AWS is and may be less patient', () => {
  expect(clientSettings({})).toEqual({
    retryMode: 'standard',
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  });
  expect(clientSettings({ endpoint: 'http://127.0.0.1:1', requestHandler: { requestTimeout: 50 } })).toMatchObject({
    endpoint: 'http://127.0.0.1:1',
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 50, throwOnRequestTimeout: true },
  });
});
