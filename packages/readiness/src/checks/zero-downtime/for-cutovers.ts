import { fail, pass, SETTLED, unknown } from '../../ask';
import type { Answer, Check, FactValues } from '../../model';
import { cutoversOf, type Machine } from './machines';

/** What a question about the document of a cutover finds: places that break the rule, and places that cannot be told. */
export interface Found {
  readonly wrong: readonly string[];
  readonly open?: readonly string[];
}

/** Asks about the document of every machine that moves something, in one answer each. */
export const forCutovers =
  (
    told: { readonly property: string; readonly allowed: string; readonly remedy: string },
    find: (document: FactValues, machine: Machine) => Found,
  ): Check['judge'] =>
  (program) =>
    cutoversOf(program).map((one): Answer => {
      const { machine, document } = one;
      const { property, allowed, remedy } = told;
      if (document === undefined)
        return unknown(machine, {
          property: 'Definition',
          found: 'not in the program',
          allowed: 'the document',
          remedy: SETTLED,
        });
      const { wrong, open = [] } = find(document, one);
      if (wrong.length > 0) return fail(machine, { property, found: listed(wrong), allowed, remedy });
      return open.length > 0
        ? unknown(machine, { property, found: listed(open), allowed, remedy: SETTLED })
        : pass(machine, { property, found: allowed, allowed });
    });

const listed = (places: readonly string[]): string =>
  `${places.slice(0, SHOWN).join(', ')}${places.length > SHOWN ? ` and ${places.length - SHOWN} more` : ''}`;

const SHOWN = 3;
