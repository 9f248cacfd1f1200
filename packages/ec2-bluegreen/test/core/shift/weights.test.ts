import fc from 'fast-check';
import type { Weights } from '../../../src/core';
import { dialOrder, mended } from '../../../src/core/shift';
import { anyRoute, anyWeights } from './arbitrary-facts';

const meant = fc.integer({ min: 0, max: 100 }).map((green): Weights => ({ blue: 100 - green, green }));

describe('dials (EC2-3)', () => {
  test.each<[string, Weights, Weights, readonly string[]]>([
    ['forward green is raised first', { blue: 90, green: 10 }, { blue: 50, green: 50 }, ['GREEN 50', 'BLUE 50']],
    ['back blue is raised first', { blue: 50, green: 50 }, { blue: 100, green: 0 }, ['BLUE 100', 'GREEN 0']],
    ['what is right is not written', { blue: 90, green: 50 }, { blue: 90, green: 10 }, ['GREEN 10']],
    ['nothing is written when all is right', { blue: 90, green: 10 }, { blue: 90, green: 10 }, []],
    ['from nothing', { blue: 0, green: 0 }, { blue: 100, green: 0 }, ['BLUE 100']],
  ])('%s', (_, from, to, writes) => {
    expect(dialOrder(from, to).map(({ colour, percent }) => `${colour} ${percent}`)).toEqual(writes);
  });

  test('after every write the dials add up to 100 at least, wherever they stood', () => {
    fc.assert(
      fc.property(anyWeights, meant, (from, to) => {
        let dials = from;
        for (const { colour, percent } of dialOrder(from, to)) {
          const before = dials;
          dials = colour === 'BLUE' ? { ...dials, blue: percent } : { ...dials, green: percent };
          expect(dials.blue + dials.green).toBeGreaterThanOrEqual(Math.min(100, before.blue + before.green));
          expect(Math.max(dials.blue, dials.green)).toBeGreaterThan(0);
        }
        expect(dials).toEqual(to);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a write that dies between two dials is mended to where it came from, or to the blue that it was on its way to', () => {
    fc.assert(
      fc.property(meant, meant, (from, to) => {
        const [first, second] = dialOrder(from, to);
        if (first === undefined || second === undefined) return;
        const torn = first.colour === 'BLUE' ? { ...from, blue: first.percent } : { ...from, green: first.percent };
        const careful = Math.min(from.green, to.green);
        expect(mended({ weights: torn, attached: ['BLUE', 'GREEN'] })).toEqual({ blue: 100 - careful, green: careful });
      }),
    );
  });

  test('mending makes weights of 100 over attached colours; whole weights are left alone', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const mend = mended(route);
        const weights = mend ?? route.weights;
        const blue = route.attached.includes('BLUE') ? weights.blue : 0;
        const green = route.attached.includes('GREEN') ? weights.green : 0;
        expect(blue + green).toBe(100);
      }),
      { numRuns: 2_000 },
    );
  });
});
