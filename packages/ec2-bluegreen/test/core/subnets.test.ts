import { cidrOf, overlap } from '@regionlift/migration/core';
import * as fc from 'fast-check';
import { longestMask, zoneRanges } from '../../src/core';
import { networkPlanOf } from '../cases';

/** A VPC's range with a number of zones that fits into it. */
const fitting = fc
  .integer({ min: 2, max: 6 })
  .chain((zones) =>
    fc.tuple(fc.constant(zones), fc.integer({ min: 16, max: longestMask(zones) }), fc.integer({ min: 0, max: 255 })),
  )
  .map(([zones, mask, third]) => ({
    zones,
    mask,
    cidr: `10.21.${third - (third % 2 ** Math.max(0, 24 - mask))}.0/${mask}`,
  }));

const rangeOf = (cidr: string) => {
  const range = cidrOf(cidr);
  if (range === undefined) throw new Error(cidr);
  return range;
};

describe('subnets', () => {
  test('lie inside of the VPC, apart from each other, and none is smaller than /27 (EC2-1)', () => {
    fc.assert(
      fc.property(fitting, ({ cidr, zones }) => {
        const whole = rangeOf(cidr);
        const ranges = zoneRanges(cidr, zones).flatMap(({ publicCidr, privateCidr }) => [publicCidr, privateCidr]);
        expect(ranges).toHaveLength(2 * zones);
        ranges.map(rangeOf).forEach((one, position, all) => {
          expect(one.first >= whole.first && one.last <= whole.last).toBe(true);
          expect(one.last - one.first + 1).toBeGreaterThanOrEqual(32);
          for (const other of all.slice(position + 1)) expect(overlap(one, other)).toBe(false);
        });
      }),
    );
  });

  test('leave a quarter of the VPC free, at its end', () => {
    fc.assert(
      fc.property(fitting, ({ cidr, zones }) => {
        const whole = rangeOf(cidr);
        const used = zoneRanges(cidr, zones).map(({ publicCidr }) => rangeOf(publicCidr).last);
        expect((whole.last - Math.max(...used)) / (whole.last - whole.first + 1)).toBeGreaterThanOrEqual(0.25);
      }),
    );
  });

  test('three zones of a /16', () => {
    expect(zoneRanges('10.21.0.0/16', 3)).toEqual([
      { privateCidr: '10.21.0.0/19', publicCidr: '10.21.128.0/20' },
      { privateCidr: '10.21.32.0/19', publicCidr: '10.21.144.0/20' },
      { privateCidr: '10.21.64.0/19', publicCidr: '10.21.160.0/20' },
    ]);
  });

  test('the smallest VPC of each number of zones', () => {
    expect([2, 3, 4, 5, 6].map(longestMask)).toEqual([24, 23, 23, 22, 22]);
    expect(zoneRanges('192.168.255.0/24', 2)).toEqual([
      { privateCidr: '192.168.255.0/26', publicCidr: '192.168.255.128/27' },
      { privateCidr: '192.168.255.64/26', publicCidr: '192.168.255.160/27' },
    ]);
  });

  test('what is no range is an error of the caller', () => {
    expect(() => zoneRanges('10.0.0.1/16', 2)).toThrow(TypeError);
  });

  test('do not depend on the phase', () => {
    expect(networkPlanOf({}, { phase: 'FINALISED' }).zones).toEqual(networkPlanOf().zones);
  });
});
