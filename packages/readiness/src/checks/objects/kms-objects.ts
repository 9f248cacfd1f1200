import type { Check } from '../../model';
import { isUnderKms } from './buckets';
import { forRules } from './for-rules';

/** S3 skips objects under KMS unless the rule asks for them; the rule looks complete, and replicates nothing. */
export const kmsObjectsLeftBehind: Check = {
  code: 'KmsObjectsLeftBehind',
  area: 'A2',
  severity: 'HIGH',
  title: 'A rule of a bucket under KMS selects objects under KMS',
  rationale: 'Objects that are encrypted under KMS are not replicated by default, without any failure to be seen.',
  remediation: 'Set SourceSelectionCriteria.SseKmsEncryptedObjects.Status to Enabled.',
  source: 'Amazon S3 User Guide, "Replicating encrypted objects (SSE-S3, SSE-KMS, DSSE-KMS, SSE-C)"',
  serves: ['S3-3'],
  judge: forRules(
    {
      property: 'SourceSelectionCriteria.SseKmsEncryptedObjects.Status',
      allowed: 'Enabled',
      holds: (status) => status === 'Enabled',
      remedy: 'select objects under KMS',
    },
    ({ bucket }) => isUnderKms(bucket),
  ),
};
