import type { RehearsalEvent } from '../../contract/result';
import { rateText } from './rate-text';

/** Milliseconds between two lines of the rate. */
const EVERY_MS = 10_000;

/** Tells the rate in a line of its own every ten seconds of the rehearsal; undefined in between. */
export function plainRate(): (event: RehearsalEvent) => string | undefined {
  let nextMs = 0;
  return (event) => {
    if (event.type !== 'second' || event.point.atMs < nextMs) return undefined;
    nextMs = event.point.atMs + EVERY_MS;
    return `    ${rateText(event.point)}`;
  };
}
