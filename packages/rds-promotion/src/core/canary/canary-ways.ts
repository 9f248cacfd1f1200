import { backward, type Direction, outward } from '../handover/direction';
import type { Handover } from '../words';

/** A way that the canary's row takes. */
export interface CanaryWay {
  /** Value of the dimension `Path`. */
  readonly path: 'FORWARD' | 'REVERSE';
  readonly direction: Direction;
}

/** The ways of a handover that are tried: a physical one has no way back, a global database is not spoken to. */
export const canaryWays = (handover: Handover): readonly CanaryWay[] => {
  const forward: CanaryWay = { path: 'FORWARD', direction: outward };
  if (handover === 'LOGICAL') return [forward, { path: 'REVERSE', direction: backward }];
  return handover === 'PHYSICAL' ? [forward] : [];
};
