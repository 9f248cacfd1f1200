import type { Finding } from '@regionlift/migration/core';

/** Says findings about one subject: code, property, found, allowed, remedy. */
export type Say = (code: string, property: string, found: string, allowed: string, remedy: string) => Finding;

/** A failure. */
export const failing =
  (subject: string): Say =>
  (code, property, found, allowed, remedy) => ({ code, verdict: 'fail', subject, property, found, allowed, remedy });

/** Something listed: no obstacle, and not known to be right. */
export const listing =
  (subject: string): Say =>
  (code, property, found, allowed, remedy) => ({ code, verdict: 'unknown', subject, property, found, allowed, remedy });
