import { acknowledge } from '../../../src/core';
import { judgePreflight, preflightCatalogue } from '../../../src/core/preflight';
import { goodDatabase, goodEnd, goodInstance, sampleConfig, sampleFacts, table } from './sample-facts';
import { expectTold } from './told';

describe('preflight judges what was read of both ends (RDS-9)', () => {
  test('what was not read does not pass', () => {
    const { instance: _i, server: _s, ...nothing } = goodEnd({ databases: {} });
    expectTold(sampleFacts({ source: nothing, target: nothing }), [
      "fail s/source SourceInstanceMissing: no 'orders' in us-west-2",
      "unknown s/target TargetInstanceMissing: no 'rl-orders-database' in us-east-1",
      'unknown s ParityUnknown: an end that was not read',
    ]);
    expectTold(sampleFacts({ target: { ...nothing, instance: goodInstance, refusals: { shop: 'no route' } } }), [
      "fail s/target SessionRefused: 'shop': no route",
      'unknown s ParityUnknown: an end that was not read',
    ]);
  });

  test('another handover is judged by what RDS tells, and says so', () =>
    expectTold(
      sampleFacts({
        config: sampleConfig({ handover: 'PHYSICAL' }),
        source: goodEnd({ instance: { ...goodInstance, backupRetentionDays: 0 } }),
        target: goodEnd({}),
      }),
      [
        'unknown s/source ServerNotInspected: POSTGRES with handover PHYSICAL',
        'fail s/source BackupsOff: 0 days',
        'unknown s/target ServerNotInspected: POSTGRES with handover PHYSICAL',
      ],
    ));

  test('a long list is cut, and says how many are left out', () => {
    const relations = Array.from({ length: 20 }, (_, n) => table({ name: `t${n}`, identityIndex: false }));
    const [finding] = judgePreflight(
      's',
      sampleFacts({ source: goodEnd({ databases: { shop: goodDatabase({ relations }) } }) }),
    );
    expect(finding?.found).toMatch(/^public\.t0, .*, public\.t11, and 8 more$/);
  });

  test('unknowns carry the remedy of their check', () => {
    const [finding] = judgePreflight(
      's',
      sampleFacts({ source: goodEnd({ instance: { ...goodInstance, deletionProtection: false } }) }),
    );
    expect(finding).toMatchObject({ verdict: 'unknown', allowed: 'on', remedy: 'switch deletion protection on' });
  });

  test('codes are stable, unique and all of use', () => {
    const all = preflightCatalogue.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((code) => /^([A-Z][a-z]+)+$/.test(code))).toBe(true);
    expect(
      preflightCatalogue.every(({ serves, remedy, asks }) => serves.includes('RDS-9') && remedy !== '' && asks !== ''),
    ).toBe(true);
  });
});

describe('acknowledging', () => {
  const [finding] = judgePreflight(
    's',
    sampleFacts({ source: goodEnd({ instance: { ...goodInstance, backupRetentionDays: 0 } }) }),
  );
  test.each([
    ['a reason', [{ code: 'BackupsOff', reason: 'tonight' }], 'unknown'],
    ['an empty reason', [{ code: 'BackupsOff', reason: ' ' }], 'fail'],
    ['another code', [{ code: 'EngineDiffers', reason: 'x' }], 'fail'],
    ['nothing', undefined, 'fail'],
  ])('%s', (_, acknowledged, verdict) => {
    expect(finding).toBeDefined();
    expect(acknowledge(finding === undefined ? [] : [finding], acknowledged)[0]?.verdict).toBe(verdict);
  });
});
