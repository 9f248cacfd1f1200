import { dialOrder } from '../../../src/core/shift';
import type { RoutePort } from '../../../src/runtime/ports';
import type { FakeAccelerator } from '../fake/accelerator';
import { Crash } from '../fake/crash';

/** Whether the runtime dies between the two dials of its next write. */
export interface Tear {
  armed: boolean;
}

/** A route whose writes are one call for each dial, as Global Accelerator has no other, and may be cut in half. */
export const dialByDial = (
  whole: RoutePort,
  accelerator: FakeAccelerator,
  now: () => number,
  tear: Tear,
): RoutePort => ({
  ...whole,
  write: async (weights) => {
    for (const [at, { colour, percent }] of dialOrder(accelerator.weights, weights).entries()) {
      if (at === 1 && tear.armed) {
        tear.armed = false;
        throw new Crash();
      }
      const dial = colour === 'BLUE' ? { blue: percent } : { green: percent };
      accelerator.weights = { ...accelerator.weights, ...dial };
      accelerator.changedAt = now();
      accelerator.history.push({ at: now(), weights: accelerator.weights, attached: [...accelerator.attached] });
    }
  },
});
