import type { Colour, Weights } from '../../../src/core';
import type { RoutePort } from '../../../src/runtime/ports';
import { awsError } from './aws-error';

/** Dials and endpoints of an accelerator; survive a crash of the runtime. */
export interface FakeAccelerator {
  weights: Weights;
  attached: Colour[];
  /** When the last change was made, and how long one takes to reach everybody; milliseconds. */
  changedAt: number;
  settleMs: number;
  /** Every state that clients have seen, oldest first. */
  readonly history: { readonly at: number; readonly weights: Weights; readonly attached: readonly Colour[] }[];
}

/** An accelerator as it is deployed: every client on blue. */
export const fakeAccelerator = (now: number): FakeAccelerator => ({
  weights: { blue: 100, green: 0 },
  attached: ['BLUE', 'GREEN'],
  changedAt: now - 3_600_000,
  settleMs: 20_000,
  history: [],
});

/** The port of an accelerator. It refuses what Global Accelerator refuses. */
export function fakeAcceleratorPort(accelerator: FakeAccelerator, now: () => number): RoutePort {
  const changed = (): void => {
    const { weights, attached, history } = accelerator;
    accelerator.changedAt = now();
    history.push({ at: now(), weights, attached: [...attached] });
  };
  return {
    read: async () => ({
      weights: accelerator.weights,
      attached: [...accelerator.attached],
      settled: accelerator.changedAt + accelerator.settleMs <= now(),
    }),
    write: async (weights) => {
      for (const dial of [weights.blue, weights.green])
        if (!(dial >= 0 && dial <= 100)) throw awsError('InvalidArgumentException', `traffic dial percentage ${dial}`);
      accelerator.weights = { ...weights };
      changed();
    },
    detachBlue: async () => {
      accelerator.attached = accelerator.attached.filter((colour) => colour !== 'BLUE');
      changed();
    },
    attachBlue: async () => {
      if (!accelerator.attached.includes('BLUE')) accelerator.attached = ['BLUE', ...accelerator.attached];
      changed();
    },
  };
}
