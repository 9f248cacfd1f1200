import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { LiveInstance } from '../ports';

/** An instance in the port's words. */
export function liveInstance(found: DBInstance, pendingMaintenance: readonly string[]): LiveInstance {
  const group = found.DBParameterGroups?.[0];
  const replication = found.StatusInfos?.find(({ StatusType }) => StatusType === 'read replication');
  return {
    ...shared(found, found.PendingModifiedValues, pendingMaintenance),
    status: found.DBInstanceStatus ?? 'unknown',
    ...given('host', found.Endpoint?.Address),
    ...given('port', found.Endpoint?.Port),
    ...given('instanceClass', found.DBInstanceClass),
    ...given('replicaOf', found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier),
    ...given('replicationState', replication?.Status),
    ...given('parameterGroup', group?.DBParameterGroupName),
    ...given('parameterApplyStatus', group?.ParameterApplyStatus),
  };
}

/** A cluster in the port's words. The status of its parameter group is its members': what is not in sync is told first. */
export function liveCluster(found: DBCluster, pendingMaintenance: readonly string[]): LiveInstance {
  const statuses = (found.DBClusterMembers ?? []).map(({ DBClusterParameterGroupStatus: status }) => status);
  return {
    ...shared(found, found.PendingModifiedValues, pendingMaintenance),
    status: found.Status ?? 'unknown',
    ...given('host', found.Endpoint),
    ...given('port', found.Port),
    ...given('instanceClass', found.DBClusterInstanceClass),
    ...given('replicaOf', found.ReplicationSourceIdentifier),
    ...given('parameterGroup', found.DBClusterParameterGroup),
    ...given('parameterApplyStatus', statuses.find((status) => status !== 'in-sync') ?? statuses[0]),
  };
}

const shared = (
  found: Common,
  pending: object | undefined,
  pendingMaintenance: readonly string[],
): Omit<LiveInstance, 'status'> => ({
  engine: found.Engine ?? 'unknown',
  engineVersion: found.EngineVersion ?? 'unknown',
  encrypted: found.StorageEncrypted ?? false,
  ...given('keyArn', found.KmsKeyId),
  multiAz: found.MultiAZ ?? false,
  deletionProtection: found.DeletionProtection ?? false,
  backupRetentionDays: found.BackupRetentionPeriod ?? 0,
  ...given('allocatedStorageGiB', found.AllocatedStorage),
  ...given('managedMasterSecretArn', found.MasterUserSecret?.SecretArn),
  iamAuthentication: found.IAMDatabaseAuthenticationEnabled ?? false,
  pendingModifications: Object.entries(pending ?? {})
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name]) => name),
  pendingMaintenance,
});

/** What instances and clusters are described by alike. */
type Common = Pick<
  DBInstance,
  | 'AllocatedStorage'
  | 'BackupRetentionPeriod'
  | 'DeletionProtection'
  | 'Engine'
  | 'EngineVersion'
  | 'IAMDatabaseAuthenticationEnabled'
  | 'KmsKeyId'
  | 'MasterUserSecret'
  | 'MultiAZ'
  | 'StorageEncrypted'
>;

/** RDS writes an empty element where there is nothing, and leaves out others. */
const given = <Name extends keyof LiveInstance>(
  name: Name,
  value: LiveInstance[Name] | undefined,
): Partial<Pick<LiveInstance, Name>> =>
  value === undefined || value === '' ? {} : ({ [name]: value } as unknown as Pick<LiveInstance, Name>);
