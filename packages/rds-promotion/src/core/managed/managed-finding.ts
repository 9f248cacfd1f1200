import type { Finding } from '@regionlift/migration/core';

/** A finding of a managed handover: code, property, found, allowed, remedy. */
export const managedFinding = (
  subject: string,
  verdict: Finding['verdict'],
  [code, property, found, allowed, remedy]: readonly [string, string, string, string, string],
): Finding => ({ code, verdict, subject, property, found, allowed, remedy });
