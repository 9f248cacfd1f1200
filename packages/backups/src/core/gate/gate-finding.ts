import type { Finding } from '@regionlift/migration/core';

/** What the gate has to say of a recovery point. */
export const gateFinding = (
  subject: string,
  verdict: Finding['verdict'],
  code: string,
  found: string,
  allowed: string,
  remedy: string,
): Finding => ({ code, verdict, subject, property: 'recoveryPoints', found, allowed, remedy });
