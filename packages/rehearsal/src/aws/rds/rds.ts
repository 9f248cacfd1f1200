import type {
  DescribeDBClustersCommandInput,
  DescribeDBInstancesCommandInput,
  PromoteReadReplicaCommandInput,
} from '@aws-sdk/client-rds';
import { Refusal, type StandIn } from '../../contract/aws';
import type { End } from '../../contract/world';
import type { DatabasePart } from '../../lab/database-part';
import { byOperation } from '../by-operation';
import { describedEnd } from './described-end';
import type { DescribedInstance, RdsSettings } from './settings';

/** Says of the two instances what the laboratory says of its servers; the promotion is the laboratory's. */
export function rds(initial: RdsSettings): StandIn {
  let settings = initial;
  const answer = byOperation('RDS', {
    DescribeDBInstances: (input: DescribeDBInstancesCommandInput, { region, atMs }) => {
      const identifier = named(input.DBInstanceIdentifier);
      if (identifier !== undefined) return { DBInstances: [described(settings, region, identifier, atMs)] };
      const own = endIn(settings.part, region);
      return { DBInstances: own === undefined ? [] : [describedEnd(settings, own, atMs)] };
    },
    // A restart by maintenance is no part of a rehearsal.
    DescribePendingMaintenanceActions: () => ({ PendingMaintenanceActions: [] }),
    DescribeDBClusters: (input: DescribeDBClustersCommandInput) => {
      throw new Refusal('DBClusterNotFoundFault', `DBCluster ${input.DBClusterIdentifier} not found.`, 404);
    },
    PromoteReadReplica: (input: PromoteReadReplicaCommandInput, { region, atMs }) => {
      const identifier = named(input.DBInstanceIdentifier) ?? '';
      described(settings, region, identifier, atMs);
      const { lab, part } = settings;
      const isTarget = region === part.target.region && identifier === identifierOf(part, 'TARGET');
      if (!isTarget || !lab.follows())
        throw new Refusal('InvalidDBInstanceStateFault', `DB Instance ${identifier} is not a read replica.`);
      if (lab.stateOf('TARGET') !== 'available')
        throw new Refusal(
          'InvalidDBInstanceStateFault',
          `Instance ${identifier} is currently ${lab.stateOf('TARGET')}.`,
        );
      // Answered at once; what becomes of it is described. A failure shows as an instance that stays a replica.
      lab.promote().catch(() => undefined);
      return { DBInstance: describedEnd(settings, 'TARGET', atMs) };
    },
  });
  return {
    title: 'RDS',
    services: ['RDS'],
    limits:
      'instances are two PostgreSQL servers on one machine: their promotion takes a second where RDS takes minutes, the source is as encrypted, backed up and spread over zones as the target is declared, and they answer on this machine, on ports of their own; Aurora is not rehearsed',
    answer,
    deploy: (programme) => {
      settings = { ...settings, programme };
    },
  };
}

/** Raises `DBInstanceNotFoundFault`, for an instance of another region too. */
function described(settings: RdsSettings, region: string, identifier: string, atMs: number): DescribedInstance {
  const end = endIn(settings.part, region);
  if (end !== undefined && identifier === identifierOf(settings.part, end)) return describedEnd(settings, end, atMs);
  const other = settings.others?.(region, identifier);
  if (other === undefined) throw new Refusal('DBInstanceNotFoundFault', `DBInstance ${identifier} not found.`, 404);
  return other;
}

const endIn = ({ source, target }: DatabasePart, region: string): End | undefined =>
  region === source.region ? 'SOURCE' : region === target.region ? 'TARGET' : undefined;

const identifierOf = ({ source, target }: DatabasePart, end: End): string =>
  (end === 'SOURCE' ? source : target).identifier.toLowerCase();

/** An identifier, or the one in an ARN; RDS knows neither case. */
const named = (given: string | undefined): string | undefined => given?.slice(given.lastIndexOf(':') + 1).toLowerCase();
