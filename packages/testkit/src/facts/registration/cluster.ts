import { hashedPassword } from '../password';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';
import { managedPassword } from './database';
import { finalSnapshot } from './final-snapshot';

const spelling = {
  clusterIdentifier: 'DBClusterIdentifier',
  dbClusterInstanceClass: 'DBClusterInstanceClass',
  dbClusterParameterGroupName: 'DBClusterParameterGroupName',
  dbInstanceParameterGroupName: 'DBInstanceParameterGroupName',
  dbSubnetGroupName: 'DBSubnetGroupName',
  dbSystemId: 'DBSystemId',
  domainIamRoleName: 'DomainIAMRoleName',
  enabledCloudwatchLogsExports: 'EnableCloudwatchLogsExports',
  iamDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
  serverlessv2ScalingConfiguration: 'ServerlessV2ScalingConfiguration',
};

/**
 * `aws:rds/cluster:Cluster`. Where the program says nothing, changes wait for the maintenance window (`applyImmediately` in
 * `@pulumi/aws` 7.48); CloudFormation never waits.
 */
export const cluster: RegistrationAdapter = {
  kind: 'AWS::RDS::DBCluster',
  nameInput: 'clusterIdentifier',
  outputs: {
    clusterResourceId: 'DBClusterResourceId',
    endpoint: 'Endpoint.Address',
    readerEndpoint: 'ReadEndpoint.Address',
  },
  read: (registration) => {
    const {
      applyImmediately = false,
      finalSnapshotIdentifier: _id,
      iamRoles,
      masterPassword,
      masterPasswordWo = masterPassword,
      masterPasswordWoVersion: _version,
      masterUserSecretKmsKeyId,
      skipFinalSnapshot: _skip,
      ...inputs
    } = withoutIdle(registration.inputs, { allowMajorVersionUpgrade: false });
    const roles = iamRoles as unknown[] | undefined;
    return [
      declares(registration, {
        ...(pascal({ applyImmediately, ...inputs }, spelling) as object),
        AssociatedRoles: roles?.map((RoleArn) => ({ RoleArn })),
        ...hashedPassword(masterPasswordWo),
        ...managedPassword(masterUserSecretKmsKeyId),
        ...finalSnapshot(registration, false),
      }),
    ];
  },
};
