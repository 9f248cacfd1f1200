import type { WireAnswer, WireRequest } from '@regionlift/testkit/loopback';
import type { DatabaseRuntimeConfig } from '../../../src/core';
import { elements, type Fields, rdsAnswer, rdsError, recordXml, route53Answer, route53Error } from './answers';

/** An instance or cluster as the account has it. */
export interface WireDatabase {
  status: string;
  replicaOf?: string;
  version: string;
  backups: number;
}

/**
 * A small account behind the wire: one instance or cluster at each end, a global database, a zone with the name, a secret. It
 * refuses what AWS refuses: unknown identifiers, promotions of what is no available replica, switchovers of what is not
 * available or writes already, changes of a zone that it has not, of another record, or while an earlier one is taken.
 */
export class WireAccount {
  public readonly databases: Record<'SOURCE' | 'TARGET', WireDatabase | undefined>;
  public readonly global: { status: string; writer: 'SOURCE' | 'TARGET'; failover?: Fields; endpoint: string };
  public record: string | undefined;
  /** How many GetChange say PENDING. */
  public pendingChanges = 1;
  public readonly promotions: string[] = [];
  /** RDS shows an available replica for a moment after it was asked to promote it, and refuses to be asked again. */
  public lagsBehindPromotion = false;

  public constructor(private readonly config: DatabaseRuntimeConfig) {
    this.databases = {
      SOURCE: { status: 'available', version: '15.4', backups: 7 },
      TARGET: {
        status: 'available',
        version: '15.4',
        backups: 0,
        replicaOf: `arn:aws:rds:us-west-2:111122223333:db:orders`,
      },
    };
    this.global = { status: 'available', writer: 'SOURCE', endpoint: 'orders.global-c0ffee.global.rds.amazonaws.com' };
    this.record = hostOf(config, 'SOURCE');
  }

  public readonly answer = (request: WireRequest): WireAnswer => {
    switch (request.service) {
      case 'rds':
        return this.rds(request, new URLSearchParams(request.body));
      case 'route53':
        return this.route53(request);
      default:
        return this.secret(request);
    }
  };

  private rds({ region }: WireRequest, asked: URLSearchParams): WireAnswer {
    const action = asked.get('Action') ?? '';
    const side = region === this.config.source.region ? 'SOURCE' : 'TARGET';
    const id = side === 'SOURCE' ? this.config.source.identifier : this.config.target.identifier;
    const found = this.databases[side];
    const named = (field: string) => (asked.get(field) === id ? found : undefined);
    const ok = (result: string): WireAnswer => ({ body: rdsAnswer(action, result) });
    switch (action) {
      case 'DescribeDBInstances': {
        const instance = named('DBInstanceIdentifier');
        return instance === undefined
          ? refusal('DBInstanceNotFound', 404)
          : ok(`<DBInstances><DBInstance>${instanceXml(this.config, side, instance)}</DBInstance></DBInstances>`);
      }
      case 'DescribeDBClusters': {
        const cluster = named('DBClusterIdentifier');
        return cluster === undefined
          ? refusal('DBClusterNotFoundFault', 404)
          : ok(`<DBClusters><DBCluster>${clusterXml(this.config, side, cluster)}</DBCluster></DBClusters>`);
      }
      case 'DescribePendingMaintenanceActions':
        return ok('<PendingMaintenanceActions/>');
      case 'PromoteReadReplica': {
        const replica = named('DBInstanceIdentifier');
        if (replica === undefined) return refusal('DBInstanceNotFound', 404);
        if (replica.status !== 'available' || replica.replicaOf === undefined || this.promotions.length > 0)
          return refusal('InvalidDBInstanceState', 400);
        this.promotions.push(asked.get('BackupRetentionPeriod') ?? '');
        if (!this.lagsBehindPromotion) replica.status = 'modifying';
        return ok('<DBInstance/>');
      }
      case 'DescribeGlobalClusters':
        return asked.get('GlobalClusterIdentifier') === this.config.globalClusterIdentifier
          ? ok(`<GlobalClusters><GlobalClusterMember>${this.globalXml()}</GlobalClusterMember></GlobalClusters>`)
          : refusal('GlobalClusterNotFoundFault', 404);
      case 'SwitchoverGlobalCluster':
        return this.switchover(side, asked.get('TargetDbClusterIdentifier') ?? '');
      default:
        return refusal('InvalidAction', 400);
    }
  }

  private switchover(askedIn: 'SOURCE' | 'TARGET', arn: string): WireAnswer {
    const to = arn === clusterArn(this.config, 'TARGET') ? 'TARGET' : 'SOURCE';
    if (arn !== clusterArn(this.config, to)) return refusal('DBClusterNotFoundFault', 404);
    if (this.global.status !== 'available' || this.global.failover || this.global.writer === to || askedIn === to)
      return refusal('InvalidGlobalClusterStateFault', 400);
    this.global.status = 'switching-over';
    this.global.failover = { Status: 'switching-over', ToDbClusterArn: arn, IsDataLossAllowed: false };
    return { body: rdsAnswer('SwitchoverGlobalCluster', '<GlobalCluster/>') };
  }

  /** What Aurora does in minutes. */
  public completeSwitchover(): void {
    this.global.writer =
      String(this.global.failover?.ToDbClusterArn) === clusterArn(this.config, 'TARGET') ? 'TARGET' : 'SOURCE';
    this.global.status = 'available';
    delete this.global.failover;
  }

  private globalXml(): string {
    const member = (side: 'SOURCE' | 'TARGET') =>
      `<GlobalClusterMember>${elements({ DBClusterArn: clusterArn(this.config, side), IsWriter: this.global.writer === side, SynchronizationStatus: 'connected' })}</GlobalClusterMember>`;
    const fields = elements({
      GlobalClusterIdentifier: this.config.globalClusterIdentifier,
      Status: this.global.status,
      Endpoint: this.global.endpoint,
      FailoverState: this.global.failover,
    });
    return `${fields}<GlobalClusterMembers>${member('SOURCE')}${member('TARGET')}</GlobalClusterMembers>`;
  }

  private route53({ method, path, body }: WireRequest): WireAnswer {
    const { hostedZoneId, recordName } = this.config.name;
    if (path.startsWith('/2013-04-01/change/')) {
      this.pendingChanges -= 1;
      return { body: route53Answer('GetChange', changeXml(this.pendingChanges < 0 ? 'INSYNC' : 'PENDING')) };
    }
    if (!path.startsWith(`/2013-04-01/hostedzone/${hostedZoneId}/rrset`))
      return { status: 404, body: route53Error('NoSuchHostedZone') };
    if (method === 'GET') {
      const records = this.record === undefined ? '' : recordXml(`${recordName}.`, 'CNAME', this.record);
      return {
        body: route53Answer(
          'ListResourceRecordSets',
          `<ResourceRecordSets>${records}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems>`,
        ),
      };
    }
    const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
    if (field('Action') !== 'UPSERT' || field('Type') !== 'CNAME' || field('Name') !== recordName)
      return { status: 400, body: route53Error('InvalidChangeBatch') };
    this.record = field('Value');
    return { body: route53Answer('ChangeResourceRecordSets', changeXml('PENDING')) };
  }

  private secret({ body }: WireRequest): WireAnswer {
    const { SecretId } = JSON.parse(body) as { readonly SecretId: string };
    return SecretId === this.config.migrationSecretName
      ? {
          body: JSON.stringify({
            Name: SecretId,
            SecretString: JSON.stringify({ username: this.config.migrationRole, password: 'p' }),
          }),
        }
      : { status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException', message: SecretId }) };
  }
}

/** Host name of an end; no server is there. */
export const hostOf = (config: DatabaseRuntimeConfig, side: 'SOURCE' | 'TARGET'): string => {
  const { identifier, region } = side === 'SOURCE' ? config.source : config.target;
  return `${identifier}.c0ffee123456.${region}.rds.amazonaws.com`;
};

const clusterArn = (config: DatabaseRuntimeConfig, side: 'SOURCE' | 'TARGET'): string => {
  const { identifier, region } = side === 'SOURCE' ? config.source : config.target;
  return `arn:aws:rds:${region}:111122223333:cluster:${identifier}`;
};

const instanceXml = (config: DatabaseRuntimeConfig, side: 'SOURCE' | 'TARGET', found: WireDatabase): string =>
  elements({
    DBInstanceStatus: found.status,
    Engine: 'postgres',
    EngineVersion: found.version,
    StorageEncrypted: true,
    BackupRetentionPeriod: found.backups,
    ReadReplicaSourceDBInstanceIdentifier: found.replicaOf,
    Endpoint: { Address: hostOf(config, side), Port: 5432 },
  });

const clusterXml = (config: DatabaseRuntimeConfig, side: 'SOURCE' | 'TARGET', found: WireDatabase): string =>
  elements({
    Status: found.status,
    Engine: 'aurora-postgresql',
    EngineVersion: found.version,
    StorageEncrypted: true,
    BackupRetentionPeriod: found.backups,
    Endpoint: hostOf(config, side),
    Port: 5432,
  });

const changeXml = (status: string): string =>
  `<ChangeInfo><Id>/change/C2682N5HXP0BZ4</Id><Status>${status}</Status><SubmittedAt>2026-11-26T05:00:00.000Z</SubmittedAt></ChangeInfo>`;

const refusal = (code: string, status: number): WireAnswer => ({ status, body: rdsError(code) });
