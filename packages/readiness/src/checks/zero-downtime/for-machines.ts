import { type Expectation, heldTo } from '../../ask';
import type { Check } from '../../model';
import { cutoversOf } from './machines';

/** Holds a property of every machine that moves something to an expectation. */
export const forMachines =
  (expectation: Expectation): Check['judge'] =>
  (program) =>
    cutoversOf(program).map(({ machine }) => heldTo(machine, expectation));
