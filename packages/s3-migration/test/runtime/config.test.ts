import { readConfig } from '../../src/runtime';
import { readRequest } from '../../src/runtime/run-action';
import { sampleConfig } from '../sample-plan';

const told = (value: unknown) => readConfig({ REGIONLIFT_PART: JSON.stringify(value) });

describe('what the runtime is told', () => {
  test.each([
    ['a merged source', {}],
    [
      'a KMS source',
      {
        sourceEncryption: 'KMS',
        sourceKeyArn: 'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    ],
    ['an access point', { endpointFlip: 'MULTI_REGION_ACCESS_POINT' }],
  ])('%s comes through JSON unchanged and fits the 4 KB of Lambda', (_, facts) => {
    const config = sampleConfig(facts);
    expect(told(config)).toEqual(config);
    expect(JSON.stringify(config).length).toBeLessThan(3_000);
  });

  test.each([
    [undefined, /REGIONLIFT_PART is not set/],
    ['', /REGIONLIFT_PART is not set/],
    ['{', /REGIONLIFT_PART is no JSON/],
    ['null', /20|things wrong/],
  ])('%j is refused with a code', (text, message) => {
    expect(() => readConfig({ REGIONLIFT_PART: text })).toThrow(
      expect.objectContaining({ name: 'InvalidRuntimeConfig', message: expect.stringMatching(message) }),
    );
  });

  test('every wrong field is told at once', () => {
    const wrong = { ...sampleConfig(), version: 2, account: '12', source: { ...sampleConfig().source, region: '' } };
    expect(() => told(wrong)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /3 things wrong[\s\S]*version: found 2; allowed: 1[\s\S]*account: found "12"; allowed: twelve digits[\s\S]*source.region: found ""/,
        ),
      }),
    );
  });

  test('an access point flip needs its name', () => {
    const { accessPointName: _, ...endpoint } = sampleConfig({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' }).endpoint;
    expect(() => told({ ...sampleConfig(), endpoint })).toThrow(/endpoint.accessPointName: found nothing/);
  });
});

describe('the bounds of the gate', () => {
  test.each([[undefined], [-1], [Number.NaN], ['900']])('%j is refused', (latencySeconds) => {
    const { bounds, ...rest } = sampleConfig();
    expect(() => told({ ...rest, bounds: { ...bounds, latencySeconds } })).toThrow(
      /bounds.latencySeconds: found .*allowed: a number from 0/,
    );
  });
});

describe('what the runtime is asked', () => {
  test.each([
    [{ action: 'gate' }],
    [
      {
        action: 'prove-completeness',
        run: 'run-1',
        sampleOneIn: 100,
        acknowledged: [{ code: 'VersionsArchived', reason: 'kept' }],
      },
    ],
  ])('%j is taken', (event) => {
    expect(readRequest(event)).toEqual(event);
  });

  test.each([
    [null, /action is no text/],
    [{ action: 'gate', run: 'a/b' }, /run is no name/],
    [{ action: 'gate', acknowledged: [{ code: 'X', reason: '' }] }, /acknowledged is no list/],
    [{ action: 'gate', sampleOneIn: 0 }, /sampleOneIn/],
  ])('%j is refused', (event, message) => {
    expect(() => readRequest(event)).toThrow(
      expect.objectContaining({ name: 'InvalidRequest', message: expect.stringMatching(message) }),
    );
  });
});
