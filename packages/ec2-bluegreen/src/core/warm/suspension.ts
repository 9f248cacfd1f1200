import type { FleetLedger, LiveGroup } from '../live';
import type { Colour } from '../words';
import { scalingProcess } from './scale-goal';

/** Which groups the runtime keeps from scaling, and what it remembers of that before it does so. */
export interface Suspension {
  readonly colours: readonly Colour[];
  readonly suspended: NonNullable<FleetLedger['suspended']>;
}

/**
 * Suspends scaling where it is not suspended yet, and remembers only that as its own: what somebody else suspended is
 * never resumed. The ledger is written first: a crash in between leaves a note too many, and the next run acts on it.
 */
export function suspension(
  { suspended = {} }: FleetLedger,
  groups: Readonly<Record<Colour, LiveGroup | undefined>>,
): Suspension {
  const colours = (['BLUE', 'GREEN'] as const).filter(
    (colour) => groups[colour]?.suspendedProcesses.includes(scalingProcess) === false,
  );
  const ours = colours.map((colour) => [colour, [...new Set([...(suspended[colour] ?? []), scalingProcess])]] as const);
  return { colours, suspended: { ...suspended, ...Object.fromEntries(ours) } };
}
