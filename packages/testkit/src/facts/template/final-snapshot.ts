import type { TemplateResource } from './adapter';

/** What CloudFormation does where the template names no policy, and whether RDS can take a snapshot at all. */
export interface SnapshotRules {
  readonly byDefault: boolean;
  /** Neither a replica nor a member of a cluster has a final snapshot: its policy `Snapshot` takes none. */
  readonly impossible: boolean;
}

/**
 * Whether a last snapshot is taken of a database that goes; absent where it stays. Sources: CloudFormation User Guide,
 * "DeletionPolicy attribute" (the default is `Snapshot` for a cluster and for an instance without `DBClusterIdentifier`) and
 * "UpdateReplacePolicy attribute" (the default is `Delete`); aws-cloudformation-resource-providers-rds,
 * `aws-rds-dbinstance`, `DeleteHandler.java` (replicas and members).
 */
export function finalSnapshot(
  { kept, policies }: TemplateResource,
  { byDefault, impossible }: SnapshotRules,
): Record<string, boolean> | undefined {
  const taken = (policy: string | undefined, otherwise: boolean) =>
    !impossible && (policy === undefined ? otherwise : policy === 'Snapshot');
  if (kept.onDelete && kept.onReplace) return undefined;
  return {
    ...(!kept.onDelete && { OnDelete: taken(policies.onDelete, byDefault) }),
    ...(!kept.onReplace && { OnReplace: taken(policies.onReplace, false) }),
  };
}
