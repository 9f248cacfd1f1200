import type { Check } from '../../model';
import { forRules } from './for-rules';

/** Deletions are writes too. */
export const deleteMarkersLeftBehind: Check = {
  code: 'DeleteMarkersLeftBehind',
  area: 'A2',
  severity: 'MEDIUM',
  title: 'Deletions are replicated',
  rationale:
    'Without delete markers a deleted object is back after the cutover: at clients it looks like data that nobody wanted to see again.',
  remediation: 'Set DeleteMarkerReplication.Status to Enabled.',
  source: 'Amazon S3 User Guide, "Replicating delete markers between buckets"',
  serves: ['S3-3'],
  judge: forRules({
    property: 'DeleteMarkerReplication.Status',
    allowed: 'Enabled',
    holds: (status) => status === 'Enabled',
    remedy: 'replicate delete markers',
  }),
};
