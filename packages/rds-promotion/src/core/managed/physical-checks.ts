import { type Check, fail, pass, type Side } from '@regionlift/migration/core';
import type { DatabaseEngine } from '../words';
import { type NamedInstance, type ReplicaFacts, replicates, replicationIsBroken } from './replica';

/** What is known of a physical handover (RDS-4). */
export interface PhysicalFacts {
  readonly engine: DatabaseEngine;
  readonly sourceName: NamedInstance;
  readonly source?: ReplicaFacts;
  readonly target?: ReplicaFacts;
  /** The end that the stable name points at; absent when it points elsewhere. */
  readonly nameAt?: Side;
  /** Databases and roles that the fence closes; one of them empty: the runtime cannot fence. */
  readonly databases: readonly string[];
  readonly applicationRoles: readonly string[];
  /** Codes of findings that somebody takes on. */
  readonly acknowledged: readonly string[];
}

/** What waiting does not mend, before anything is fenced. */
export const physicalChecks: readonly Check<PhysicalFacts>[] = [
  {
    code: 'TargetMissing',
    asks: 'the target exists',
    property: 'target',
    serves: ['RDS-4'],
    judge: ({ target }) =>
      target === undefined ? fail('no target instance', 'a replica of the source', 'deploy the target stack') : pass,
  },
  {
    code: 'ReplicaOfAnother',
    asks: 'the target replicates the source, or nothing any more',
    property: 'target',
    serves: ['RDS-4'],
    judge: ({ target, sourceName }) =>
      target?.replicaOf === undefined || replicates(target.replicaOf, sourceName)
        ? pass
        : fail(
            `a replica of ${target.replicaOf}`,
            `a replica of ${sourceName.identifier} in ${sourceName.region}`,
            'correct the source or the target of the part',
          ),
  },
  {
    code: 'ReplicationBroken',
    asks: 'the replica follows its source',
    property: 'target',
    serves: ['RDS-4', 'RDS-8'],
    judge: ({ target }) =>
      target?.replicaOf !== undefined && replicationIsBroken(target.replicationState)
        ? fail(
            `replication is '${target.replicationState}'`,
            "'replicating'",
            "read the replica's events; create the replica again if it cannot be mended",
          )
        : pass,
  },
  {
    code: 'NameElsewhere',
    asks: 'the stable name points at one of the two ends',
    property: 'recordName',
    serves: ['RDS-4', 'RDS-7'],
    judge: ({ nameAt }) =>
      nameAt === undefined
        ? fail('neither end', 'the source or the target', 'point the record at the end that is in use')
        : pass,
  },
  {
    /**
     * MySQL and MariaDB: the runtime speaks PostgreSQL alone. That `read_only` in a parameter group takes effect at once,
     * and stops users with SUPER or CONNECTION_ADMIN, is written nowhere that we found: not verified, so not relied upon.
     * PostgreSQL without databases and application roles: nothing says whom to keep out.
     */
    code: 'FenceByHandNeeded',
    asks: 'somebody has fenced a source that the runtime cannot fence, and has seen the replica catch up',
    property: 'acknowledged',
    serves: ['RDS-4'],
    judge: ({ nameAt, acknowledged, ...facts }) =>
      fencesByRuntime(facts) || nameAt === 'TARGET' || acknowledged.includes('FenceByHandNeeded')
        ? pass
        : fail(
            'nobody says that the source takes no writes',
            'a fence by hand, acknowledged',
            "set read_only=1 in the source's parameter group or lock the application's accounts, end its sessions, see that the replica's executed GTIDs hold all of the source's, then acknowledge FenceByHandNeeded",
          ),
  },
];

/** Whether the runtime can fence the source and see what the replica has replayed: PostgreSQL, with somebody to keep out. */
export const fencesByRuntime = ({
  engine,
  databases,
  applicationRoles,
}: Pick<PhysicalFacts, 'engine' | 'databases' | 'applicationRoles'>): boolean =>
  engine === 'POSTGRES' && databases.length > 0 && applicationRoles.length > 0;
