import type { End } from '../../contract/world';
import type { DescribedInstance, RdsSettings } from './settings';

/**
 * An end, as the program declares the target: what a program does not say of the source is taken from its copy. A replica of
 * another region names its source by ARN, and has no backups of its own before it is promoted.
 */
export function describedEnd({ part, lab, programme }: RdsSettings, end: End, atMs: number): DescribedInstance {
  const { region, identifier } = end === 'SOURCE' ? part.source : part.target;
  const declared =
    programme.resources.find(
      ({ kind, name, region: where }) =>
        kind === 'AWS::RDS::DBInstance' && where === part.target.region && name === part.target.identifier,
    )?.properties ?? {};
  const replica = end === 'TARGET' && lab.follows();
  const retention = replica ? 0 : Number(declared.BackupRetentionPeriod ?? 7);
  const arn = (where: string, name: string) => `arn:${partitionOf(where)}:rds:${where}:${programme.account}:db:${name}`;
  return {
    DBInstanceIdentifier: identifier,
    DBInstanceArn: arn(region, identifier),
    DBInstanceStatus: lab.stateOf(end),
    DBInstanceClass: declared.DBInstanceClass ?? 'db.r6g.large',
    Engine: 'postgres',
    EngineVersion: lab.versionOf(end),
    Endpoint: { Address: lab.hostOf(end), Port: lab.portOf(end), HostedZoneId: 'Z0REHEARSAL' },
    StorageEncrypted: true,
    ...(end === 'TARGET' && typeof declared.KmsKeyId === 'string' && { KmsKeyId: declared.KmsKeyId }),
    AllocatedStorage: Number(declared.AllocatedStorage ?? 100),
    MultiAZ: declared.MultiAZ !== false,
    DeletionProtection: declared.DeletionProtection !== false,
    IAMDatabaseAuthenticationEnabled: declared.EnableIAMDatabaseAuthentication === true,
    BackupRetentionPeriod: retention,
    ...(retention > 0 && { LatestRestorableTime: new Date(atMs - restorableAfterMs) }),
    DBParameterGroups: [
      {
        DBParameterGroupName: end === 'TARGET' ? String(declared.DBParameterGroupName ?? identifier) : 'orders-source',
        ParameterApplyStatus: 'in-sync',
      },
    ],
    PendingModifiedValues: {},
    ...(replica && {
      ReadReplicaSourceDBInstanceIdentifier: arn(part.source.region, part.source.identifier),
      StatusInfos: [{ StatusType: 'read replication', Normal: true, Status: 'replicating' }],
    }),
    ...(end === 'SOURCE' &&
      lab.follows() && {
        ReadReplicaDBInstanceIdentifiers: [arn(part.target.region, part.target.identifier)],
      }),
  };
}

/** The log is uploaded every five minutes (RDS User Guide, "Restoring a DB instance to a specified time"). */
const restorableAfterMs = 300_000;

const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
