import fc from 'fast-check';
import { type Choice, chooseFleet } from '../../src/traffic/proxy/choose-fleet';

const both = { SOURCE: true, TARGET: true };
const choice = (rest: Partial<Choice> = {}): Choice => ({
  weights: { source: 50, target: 50 },
  attached: ['SOURCE', 'TARGET'],
  healthy: both,
  ...rest,
});

describe('the fleet of a new connection (EC2-2)', () => {
  it.each([
    ['by its share of the weights', choice({ weights: { source: 99, target: 1 } }), 0.98, 'SOURCE'],
    ['by its share of the weights, the other way', choice({ weights: { source: 99, target: 1 } }), 0.995, 'TARGET'],
    ['never one of weight zero', choice({ weights: { source: 0, target: 100 } }), 0, 'TARGET'],
    ['by its share where dials add up to more', choice({ weights: { source: 100, target: 100 } }), 0.4, 'SOURCE'],
    [
      'the only one that is attached',
      choice({ attached: ['TARGET'], weights: { source: 100, target: 1 } }),
      0,
      'TARGET',
    ],
    [
      'a healthy one, whatever its weight',
      choice({ weights: { source: 0, target: 100 }, healthy: { SOURCE: true, TARGET: false } }),
      0,
      'SOURCE',
    ],
    [
      'the chosen one where neither is healthy',
      choice({ weights: { source: 0, target: 100 }, healthy: { SOURCE: false, TARGET: false } }),
      0,
      'TARGET',
    ],
    ['none where all weights are zero', choice({ weights: { source: 0, target: 0 } }), 0, undefined],
    ['none where nothing is attached', choice({ attached: [] }), 0, undefined],
    [
      'no healthy one that is detached',
      choice({ attached: ['TARGET'], healthy: { SOURCE: true, TARGET: false } }),
      0,
      'TARGET',
    ],
  ] as const)('is %s', (_, asked, random, expected) => {
    expect(chooseFleet(asked, random)).toBe(expected);
  });

  it('is always one that is attached, and a healthy one whenever one with a way to it is', () => {
    fc.assert(
      fc.property(
        fc.record({ source: fc.nat(100), target: fc.nat(100) }),
        fc.subarray(['SOURCE', 'TARGET'] as const),
        fc.record({ SOURCE: fc.boolean(), TARGET: fc.boolean() }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (weights, attached, healthy, random) => {
          const chosen = chooseFleet({ weights, attached, healthy }, random);
          const share =
            (attached.includes('SOURCE') ? weights.source : 0) + (attached.includes('TARGET') ? weights.target : 0);
          expect(chosen === undefined).toBe(share === 0);
          if (chosen === undefined) return;
          expect(attached).toContain(chosen);
          if (attached.some((end) => healthy[end])) expect(healthy[chosen]).toBe(true);
        },
      ),
    );
  });
});
