import { keptAnswer } from '../../ask';
import type { Check } from '../../model';
import { databases } from './databases';

/** A snapshot policy takes none of a replica. */
export const databaseNotKept: Check = {
  code: 'DatabaseNotKept',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database outlives its stack and its replacement',
  rationale:
    'A phase that replaces the database by mistake leaves the old one only if it is kept; a final snapshot is no database, and a replica has none.',
  remediation: 'Set DeletionPolicy and UpdateReplacePolicy to Retain; in Pulumi retainOnDelete and protect.',
  source:
    'AWS CloudFormation User Guide, "DeletionPolicy attribute"; aws-cloudformation-resource-providers-rds, `aws-rds-dbinstance`, DeleteHandler (no snapshot of replicas)',
  serves: ['RDS-2'],
  judge: (program) => databases(program).map(keptAnswer),
};
