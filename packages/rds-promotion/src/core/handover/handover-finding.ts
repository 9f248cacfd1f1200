import type { Finding } from '@regionlift/migration/core';

/** Says failures of the handover about one subject: code, property, found, allowed, remedy. */
export const handoverFinding =
  (subject: string) =>
  (code: string, property: string, found: string, allowed: string, remedy: string): Finding => ({
    code,
    verdict: 'fail',
    subject,
    property,
    found,
    allowed,
    remedy,
  });
