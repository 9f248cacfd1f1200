import fc from 'fast-check';
import {
  controlRegions,
  controlRegionsFor,
  endsOf,
  parameterWrites,
  routesInForce,
  routesSettled,
  routesTo,
  strangersOf,
} from '../../src/core';
import { sampleConfig } from '../sample-plan';

const config = sampleConfig();
const { active, passive } = endsOf(config, 'TARGET');
const wanted = routesTo(active, passive);

describe('routes (S3-10)', () => {
  test('one submission names both buckets, the target active and the source passive', () => {
    expect(wanted).toEqual([
      { Bucket: config.target.bucketName, Region: 'us-east-1', TrafficDialPercentage: 100 },
      { Bucket: 'orders-assets', Region: 'us-west-2', TrafficDialPercentage: 0 },
    ]);
  });

  test('the control region is never first the one being left', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...controlRegions, 'eu-north-1'),
        fc.constantFrom(...controlRegions, 'sa-east-1'),
        (leaving, to) => {
          fc.pre(leaving !== to);
          const order = controlRegionsFor(leaving, to);
          expect([...order].sort()).toEqual([...controlRegions].sort());
          expect(order[0]).not.toBe(leaving);
          if ((controlRegions as readonly string[]).includes(to)) expect(order[0]).toBe(to);
          if ((controlRegions as readonly string[]).includes(leaving)) expect(order.at(-1)).toBe(leaving);
        },
      ),
    );
  });

  test.each([
    [wanted, true],
    [[...wanted].reverse(), true],
    [routesTo(passive, active), false],
    [wanted.slice(0, 1), false],
    [wanted.map((route) => ({ ...route, TrafficDialPercentage: 100 })), false],
  ])('routes %j in force: %s', (current, inForce) => {
    expect(routesInForce(current, wanted)).toBe(inForce);
  });

  test('an active route to another bucket is seen, a passive one does not matter', () => {
    const other = { Bucket: 'other', Region: 'eu-west-1', TrafficDialPercentage: 100 };
    expect(strangersOf([...wanted, other], wanted)).toEqual(['other']);
    expect(strangersOf([...wanted, { ...other, TrafficDialPercentage: 0 }], wanted)).toEqual([]);
  });

  test.each([
    [undefined, false],
    [1_000, false],
    [1_000 - 1, true],
  ])('submitted at %s and two minutes later: settled is %s', (submittedAt, settled) => {
    expect(routesSettled(submittedAt, 120_999, 120)).toBe(settled);
  });

  test('parameters of both regions name the bucket in use, the active region first', () => {
    expect(parameterWrites(config, 'TARGET').map(({ region, value }) => [region, value])).toEqual([
      ['us-east-1', config.target.bucketName],
      ['us-west-2', config.target.bucketName],
    ]);
    expect(parameterWrites(config, 'SOURCE')[0]).toMatchObject({ region: 'us-west-2', value: 'orders-assets' });
  });
});
