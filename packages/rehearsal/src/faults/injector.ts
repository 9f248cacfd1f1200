import type { FaultRecord, Tell } from '../contract/result';
import type { Fault, FaultMoment, FaultWorld } from './fault';

/** Lets a fault strike where it should, and keeps what it did. */
export interface Injector {
  /** To be told before each call of a step's function. */
  readonly before: (moment: FaultMoment) => Promise<void>;
  readonly records: readonly FaultRecord[];
}

/**
 * A fault strikes once at each of its steps, at the first call. Raises a `RangeError` when the machine has none of the steps.
 *
 * @param steps names of the machine's tasks
 */
export function injector(fault: Fault | undefined, { world, steps, elapsedMs, tell }: InjectorOptions): Injector {
  if (fault !== undefined && !steps.some((step) => strikesAt(fault, step)))
    throw new RangeError(`${fault.name}: the machine has no step ${fault.at?.join(', ')}; it has ${steps.join(', ')}`);
  const records: FaultRecord[] = [];
  const struck = new Set<string>();
  return {
    records,
    before: async (moment) => {
      if (fault === undefined || struck.has(moment.step) || !strikesAt(fault, moment.step)) return;
      struck.add(moment.step);
      const record: FaultRecord = { name: fault.name, atMs: elapsedMs(), expected: fault.expected };
      records.push(record);
      tell({ type: 'fault', record });
      await fault.strike(world, moment);
    },
  };
}

const strikesAt = ({ at }: Fault, step: string): boolean =>
  at === undefined ||
  at.some((name) => step === name || (step.endsWith(`: ${name}`) && !step.startsWith('undo ') && !name.includes(':')));

/** What an injector needs. */
export interface InjectorOptions {
  readonly world: FaultWorld;
  readonly steps: readonly string[];
  readonly elapsedMs: () => number;
  readonly tell: Tell;
}
