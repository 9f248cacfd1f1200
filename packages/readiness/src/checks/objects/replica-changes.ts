import type { Check } from '../../model';
import { forRules } from './for-rules';

/** Two-way replication loses no metadata only with it. */
export const replicaChangesStay: Check = {
  code: 'ReplicaChangesStay',
  area: 'A2',
  severity: 'MEDIUM',
  title: 'Changes of replicas are replicated',
  rationale: 'Tags and retention that are set on the replica after the cutover are lost on the way back.',
  remediation: 'Set SourceSelectionCriteria.ReplicaModifications.Status to Enabled on both sides.',
  source: 'Amazon S3 User Guide, "Replicating metadata changes with replica modification sync"',
  serves: ['S3-8'],
  judge: forRules({
    property: 'SourceSelectionCriteria.ReplicaModifications.Status',
    allowed: 'Enabled',
    holds: (status) => status === 'Enabled',
    remedy: 'replicate changes of replicas',
  }),
};
