import { type Fenced, fenceState, writersLeft } from '../sql';

/**
 * What is asked of an end to see whether its fence is up: both answers in one round trip. A transaction that is prepared counts
 * as a writer: it reaches the target prepared, and whoever commits it on the source later commits it there alone.
 */
export const observeFenceSql = (fenced: Fenced): readonly string[] => [fenceState(fenced), writersLeft(fenced)];

/** Whether nothing of the application can write: rows of {@link observeFenceSql}. */
export const isFenced = ([state, writers]: readonly (readonly Readonly<Record<string, unknown>>[])[]): boolean =>
  state?.[0]?.closed === true && writers?.[0]?.sessions === 0 && writers[0].prepared === 0;

/** Milliseconds for which sessions that are told to end are waited for. */
export const endingSessionsMs = 2_000;
