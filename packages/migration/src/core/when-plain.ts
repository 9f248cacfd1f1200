import { isDeferred } from './deferred';
import { pass, type Verdict } from './verdict';

/**
 * Asks `judge` only when every value is known. A deferred value has its own finding (`PlainValueNeeded`); the other checks
 * stay silent about it.
 */
export const whenPlain = (values: readonly unknown[], judge: () => Verdict): Verdict =>
  values.some(isDeferred) ? pass : judge();
