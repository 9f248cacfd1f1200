import type { GateMeasure } from './gate-facts';

/** Whether what was made then is young enough. A clock that is ahead of AWS's makes nothing old. */
export const youngEnough = (at: number, { now, freshHours }: GateMeasure): boolean =>
  now - at <= freshHours * 3_600_000;

/** Minutes within which an end counts as news: lists follow jobs with a delay, and a failure is to be told once. */
export const minutes = 10;

/** Whether something ended within {@link minutes}. */
export const justNow = (endedAt: number | undefined, { now }: GateMeasure): boolean =>
  endedAt !== undefined && now - endedAt < minutes * 60_000;
