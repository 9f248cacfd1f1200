import type { Finding } from '@regionlift/migration/core';
import type { LiveRoute } from '../live';
import { listing } from '../live-finding';
import type { Colour } from '../words';
import { type FleetHealth, healthInWords } from './fleet-health';

/**
 * Where clients belong when the shift is broken off: on blue, unless blue has nobody to serve them and green has. With nobody
 * on either side blue is the better guess: it served yesterday.
 */
export const refugeOf = (health: Readonly<Record<Colour, FleetHealth>>, attached: LiveRoute['attached']): Colour => {
  if (!attached.includes('BLUE')) return 'GREEN';
  return isDark(health, attached) ? 'GREEN' : 'BLUE';
};

/** Whether blue has no healthy target while a green that is attached has one. */
export const isDark = (
  { BLUE: blue, GREEN: green }: Readonly<Record<Colour, FleetHealth>>,
  attached: LiveRoute['attached'],
): boolean => blue.healthy === 0 && green.healthy > 0 && attached.includes('GREEN');

/** Why clients are on green although they should not be, or not yet; none when they belong on blue. */
export const whyGreen = (
  subject: string,
  health: Readonly<Record<Colour, FleetHealth>>,
  attached: LiveRoute['attached'],
): readonly Finding[] => {
  if (refugeOf(health, attached) === 'BLUE') return [];
  const say = listing(subject);
  return attached.includes('BLUE')
    ? [
        say(
          'BlueUnhealthy',
          'source',
          `${healthInWords(health.BLUE)} on blue, ${healthInWords(health.GREEN)} on green`,
          'a healthy target of blue',
          'mend blue; clients are on green meanwhile',
        ),
      ]
    : [
        say(
          'BlueDetached',
          'source',
          'no endpoint or record of blue',
          'blue behind the same name as green',
          'run return-to-blue, which attaches it again',
        ),
      ];
};
