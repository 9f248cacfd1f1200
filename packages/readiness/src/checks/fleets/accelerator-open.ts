import { fail, isUnresolved, look, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check } from '../../model';
import { type Entrance, entrancesOf } from './accelerators';

/** Dials that add up to less than 100 leave clients to chance; all at 0 leave them to nobody. */
export const acceleratorClosed: Check = {
  code: 'AcceleratorClosed',
  area: 'A3',
  severity: 'HIGH',
  title: 'The dials of an accelerator add up to 100 at least',
  rationale:
    'What one group does not take goes to the other. How fast dials act while they add up to less is written nowhere.',
  remediation: 'Set TrafficDialPercentage of the serving group to 100.',
  source: 'AWS Global Accelerator Developer Guide, "Adjusting traffic flow with traffic dials"',
  serves: ['EC2-1', 'EC2-7'],
  judge: (program) =>
    entrancesOf(program)
      .filter(({ groups }) => groups.length > 0)
      .map(judged),
};

function judged({ listener, groups }: Entrance): Answer {
  const dials = groups.map(({ properties }) => look(properties, 'TrafficDialPercentage') ?? 100);
  const told = {
    property: 'TrafficDialPercentage',
    found: dials.map(shown).join(' + '),
    allowed: '100 or more together, none above 100',
  };
  if (dials.some(isUnresolved)) return unknown(listener, { ...told, remedy: SETTLED });
  const numbers = dials.map((dial) => numberOf(dial) ?? Number.NaN);
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.every((dial) => dial >= 0 && dial <= 100) && sum >= 100
    ? pass(listener, told)
    : fail(listener, { ...told, remedy: 'open the serving group' });
}
