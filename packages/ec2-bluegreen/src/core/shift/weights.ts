import type { LiveRoute } from '../live';
import type { Colour, Weights } from '../words';

/** Every client on one colour. */
export const allOn = (colour: Colour): Weights =>
  colour === 'BLUE' ? { blue: 100, green: 0 } : { blue: 0, green: 100 };

/** The weights that give green so many per cent. */
export const greenAt = (percent: number): Weights => ({ blue: 100 - percent, green: percent });

/** Whether two weights say the same. */
export const sameWeights = (one: Weights, other: Weights): boolean =>
  one.blue === other.blue && one.green === other.green;

/** Weights as clients meet them: a colour that is not attached has none, whatever its dial says. */
export const effectiveWeights = ({ weights, attached }: Pick<LiveRoute, 'weights' | 'attached'>): Weights => ({
  blue: attached.includes('BLUE') ? weights.blue : 0,
  green: attached.includes('GREEN') ? weights.green : 0,
});

/**
 * What weights that do not add up to 100 are mended to; undefined when they do. Two dials are two calls, and a runtime may die
 * between them; a half of a raise counts as not done, a half of a return as done. Green never gains by mending, unless it
 * alone is attached.
 */
export function mended(route: Pick<LiveRoute, 'weights' | 'attached'>): Weights | undefined {
  const { blue, green } = effectiveWeights(route);
  if (blue + green === 100) return undefined;
  if (!route.attached.includes('BLUE')) return allOn('GREEN');
  if (!route.attached.includes('GREEN')) return allOn('BLUE');
  return greenAt(Math.min(green, 100 - blue));
}

/** For findings: `blue 90, green 10`. */
export const inWords = ({ blue, green }: Weights): string => `blue ${blue}, green ${green}`;
