import { hashedPassword } from '../password';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';
import { managedPassword } from './database';
import { finalSnapshot } from './final-snapshot';

const INSTANCE = 'AWS::RDS::DBInstance';

type Inputs = Readonly<Record<string, unknown>>;

const spelling = {
  backupWindow: 'PreferredBackupWindow',
  caCertIdentifier: 'CACertificateIdentifier',
  clusterIdentifier: 'DBClusterIdentifier',
  customIamInstanceProfile: 'CustomIAMInstanceProfile',
  dbName: 'DBName',
  dbParameterGroupName: 'DBParameterGroupName',
  dbSubnetGroupName: 'DBSubnetGroupName',
  domainIamRoleName: 'DomainIAMRoleName',
  enabledCloudwatchLogsExports: 'EnableCloudwatchLogsExports',
  iamDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
  identifier: 'DBInstanceIdentifier',
  instanceClass: 'DBInstanceClass',
  maintenanceWindow: 'PreferredMaintenanceWindow',
  multiAz: 'MultiAZ',
  parameterGroupName: 'DBParameterGroupName',
  performanceInsightsEnabled: 'EnablePerformanceInsights',
  performanceInsightsKmsKeyId: 'PerformanceInsightsKMSKeyId',
  replicateSourceDb: 'SourceDBInstanceIdentifier',
  snapshotIdentifier: 'DBSnapshotIdentifier',
  username: 'MasterUsername',
  vpcSecurityGroupIds: 'VPCSecurityGroups',
};

/**
 * `aws:rds/instance:Instance`. Where the program says nothing: changes wait for the maintenance window, a standalone instance
 * has no backups, nothing is open to the public. Source: the type's arguments in `@pulumi/aws` 7.48. The id is that of the
 * resource, not the identifier (Terraform AWS provider 5.0.0, pull request 31232).
 */
export const instance: RegistrationAdapter = {
  kind: INSTANCE,
  nameInput: 'identifier',
  id: 'DbiResourceId',
  outputs: { address: 'Endpoint.Address', hostedZoneId: 'Endpoint.HostedZoneId', resourceId: 'DbiResourceId' },
  read: (registration) => {
    const isReplica = Boolean(registration.inputs.replicateSourceDb);
    const {
      finalSnapshotIdentifier: _id,
      masterUserSecretKmsKeyId,
      password: plain,
      passwordWo = plain,
      passwordWoVersion: _version,
      skipFinalSnapshot: _skip,
      ...inputs
    } = registration.inputs;
    const defaults = {
      applyImmediately: false,
      publiclyAccessible: false,
      ...(!isReplica && { backupRetentionPeriod: 0 }),
    };
    return [
      declares(registration, {
        ...(pascal({ ...defaults, ...inputs }, spelling) as Inputs),
        ...hashedPassword(passwordWo),
        ...managedPassword(masterUserSecretKmsKeyId),
        ...finalSnapshot(registration, isReplica),
      }),
    ];
  },
};

/**
 * `aws:rds/clusterInstance:ClusterInstance`: the same kind in CloudFormation. Defaults that are not CloudFormation's: changes
 * wait, promotion tier 0, not open to the public. A member has no snapshot of its own.
 */
export const clusterInstance: RegistrationAdapter = {
  kind: INSTANCE,
  nameInput: 'identifier',
  outputs: { dbiResourceId: 'DbiResourceId', endpoint: 'Endpoint.Address' },
  read: (registration) => {
    const inputs = withoutIdle(registration.inputs, { forceDestroy: false });
    const defaults = { applyImmediately: false, promotionTier: 0, publiclyAccessible: false };
    return [
      declares(registration, {
        ...(pascal({ ...defaults, ...inputs }, spelling) as Inputs),
        ...(!registration.kept.onDelete && { FinalSnapshot: { OnDelete: false, OnReplace: false } }),
      }),
    ];
  },
};
