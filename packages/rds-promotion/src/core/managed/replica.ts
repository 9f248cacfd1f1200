/** What RDS says of an instance, as far as a physical handover needs it. */
export interface ReplicaFacts {
  readonly status: string;
  /** ARN or identifier of what it replicates; absent for a primary. */
  readonly replicaOf?: string;
  /** `replicating`, `error`, `terminated`, …: what RDS says of its replication, where it says anything. */
  readonly replicationState?: string;
}

/** An instance by region and identifier. */
export interface NamedInstance {
  readonly region: string;
  readonly identifier: string;
}

/**
 * Whether a replica's source is the given instance. A source of another region is told by its ARN, one of the same region by
 * its identifier (API Reference, `DBInstance ReadReplicaSourceDBInstanceIdentifier`). Identifiers are lower-case to RDS.
 */
export function replicates(replicaOf: string, source: NamedInstance): boolean {
  const identifier = source.identifier.toLowerCase();
  const arn = /^arn:[^:]+:rds:([^:]+):\d{12}:db:(.+)$/.exec(replicaOf);
  return arn === null
    ? replicaOf.toLowerCase() === identifier
    : arn[1] === source.region && arn[2]?.toLowerCase() === identifier;
}

/** States of replication that do not mend themselves (API Reference, `DBInstanceStatusInfo Status`). */
export const replicationIsBroken = (state: string | undefined): boolean =>
  state !== undefined && ['error', 'stopped', 'terminated', 'replication stop point set'].includes(state);
