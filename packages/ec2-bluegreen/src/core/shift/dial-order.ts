import type { Colour, Weights } from '../words';

/** One traffic dial to be set. */
export interface DialWrite {
  readonly colour: Colour;
  readonly percent: number;
}

/**
 * The dials to set, in order; none that is right already. Raised first, then lowered: the two cannot be set at once, and while
 * they add up to less than 100 it is not documented where the rest of the clients goes. A client whose nearest region does not
 * take it is sent to the other one (Global Accelerator Developer Guide, "Adjusting traffic flow with traffic dials"), so that
 * dials of 100−X and X give green X per cent of clients from anywhere.
 */
export const dialOrder = (from: Weights, to: Weights): readonly DialWrite[] => {
  const dials = [
    { colour: 'BLUE', percent: to.blue, change: to.blue - from.blue },
    { colour: 'GREEN', percent: to.green, change: to.green - from.green },
  ] as const;
  return dials
    .filter(({ change }) => change !== 0)
    .toSorted((one, other) => other.change - one.change)
    .map(({ colour, percent }) => ({ colour, percent }));
};
