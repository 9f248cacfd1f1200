import type { Finding } from '@regionlift/migration/core';
import { accessPointFindings } from './live-access-point';
import type { LiveFacts } from './live-facts';
import { sourceFindings } from './live-source';
import { targetFindings } from './live-target';
import type { BucketRuntimeConfig } from './runtime-config';

/**
 * Judges the live account before anything is changed (CUT-2 for a bucket part). Failures refuse the migration; unknowns
 * list what does not follow by itself (notifications, lifecycle, bucket policy, …) and what could not be decided.
 */
export const judgeLive = (subject: string, config: BucketRuntimeConfig, facts: LiveFacts): readonly Finding[] => [
  ...sourceFindings(subject, config, facts.source),
  ...targetFindings(subject, config, facts.target, facts.source),
  ...(config.endpoint.flip === 'PARAMETER' ? [] : accessPointFindings(subject, config, facts.accessPoint)),
];
