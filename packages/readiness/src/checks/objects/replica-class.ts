import type { Check } from '../../model';
import { forRules } from './for-rules';

/** Archived replicas are there, and cannot be read for hours. */
export const replicasArchived: Check = {
  code: 'ReplicasArchived',
  area: 'A2',
  severity: 'HIGH',
  title: 'Replicas can be read at once',
  rationale:
    'After the flip the first request for an object in Glacier Flexible Retrieval or Deep Archive fails until it is restored.',
  remediation: 'Leave StorageClass out, or take one with immediate access.',
  source: 'Amazon S3 User Guide, "Understanding and managing Amazon S3 storage classes"',
  serves: ['S3-10'],
  judge: forRules({
    property: 'Destination.StorageClass',
    allowed: 'a class with immediate access',
    holds: (storage) => storage === undefined || (typeof storage === 'string' && READABLE.includes(storage)),
    remedy: 'choose a class that can be read at once',
  }),
};

const READABLE = ['STANDARD', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'];
