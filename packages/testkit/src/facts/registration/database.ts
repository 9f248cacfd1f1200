import { declares, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

/** `aws:rds/subnetGroup:SubnetGroup` */
export const subnetGroup = spelled('AWS::RDS::DBSubnetGroup', {
  name: 'DBSubnetGroupName',
  description: 'DBSubnetGroupDescription',
});

/** `aws:rds/globalCluster:GlobalCluster` */
export const globalCluster: RegistrationAdapter = {
  kind: 'AWS::RDS::GlobalCluster',
  nameInput: 'globalClusterIdentifier',
  outputs: { endpoint: 'GlobalEndpoint.Address' },
  read: (registration) => {
    const inputs = withoutIdle(registration.inputs, { forceDestroy: false });
    const spelling = { sourceDbClusterIdentifier: 'SourceDBClusterIdentifier' };
    return [declares(registration, pascal(inputs, spelling) as Record<string, unknown>)];
  },
};

/** The key of a password that RDS manages, which CloudFormation nests. */
export const managedPassword = (kmsKeyId: unknown): Record<string, unknown> =>
  kmsKeyId === undefined ? {} : { MasterUserSecret: { KmsKeyId: kmsKeyId } };
