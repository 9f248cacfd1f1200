import { ACCOUNT, arn, EAST, type Entry, entry, kept, type Side, WEST } from './entry';
import { keyArn } from './keys';
import { databaseGroup, privateSubnets, vpcOf } from './network';
import { callsOf, role, roleArn } from './roles';

export const DATABASE = 'shop';
export const databaseArn = ({ region }: Side): string => arn('rds', region, `db:${DATABASE}`);
export const endpointOf = ({ region }: Side): string => `${DATABASE}.c1a2b3.${region}.rds.amazonaws.com`;
export const ZONE = 'Z0123456789ABCDEFGHIJ';
export const DATABASE_NAME = 'database.shop.internal';

/** The database that writes, its replica, the role that measures them, and the name that clients know. */
export const databases: readonly Entry[] = [
  ...database(WEST, {
    ...{ username: 'shop', manageMasterUserPassword: true, masterUserSecretKmsKeyId: keyArn(WEST) },
    ...{ engineVersion: '16.4', allocatedStorage: 100, storageType: 'gp3' },
  }),
  ...database(EAST, { replicateSourceDb: databaseArn(WEST) }),
  ...role(
    'shop-monitors',
    'monitoring.rds.amazonaws.com',
    callsOf(`arn:aws:rds:*:${ACCOUNT}:db:${DATABASE}`),
    [],
    ['service-role/AmazonRDSEnhancedMonitoringRole'],
  ),
  entry(
    'route53/zone:Zone',
    'internal',
    ZONE,
    {
      ...{ name: 'shop.internal', comment: 'Managed by Pulumi', forceDestroy: false },
      vpcs: [{ vpcId: vpcOf(WEST), vpcRegion: WEST.region }],
    },
    { given: { zoneId: ZONE, arn: `arn:aws:route53:::hostedzone/${ZONE}` } },
  ),
  entry(
    'route53/record:Record',
    'database',
    `${ZONE}_${DATABASE_NAME}_CNAME`,
    { zoneId: ZONE, name: DATABASE_NAME, type: 'CNAME', ttl: 30, records: [endpointOf(WEST)] },
    { given: { fqdn: DATABASE_NAME } },
  ),
];

function database(at: Side, own: object): readonly Entry[] {
  const { region, side } = at;
  const parameters = {
    'rds.force_ssl': '1',
    'rds.logical_replication': '1',
    max_replication_slots: '20',
    max_wal_senders: '25',
  };
  return [
    entry('rds/subnetGroup:SubnetGroup', `data-${side}`, 'shop', {
      ...{ region, name: 'shop', description: 'Managed by Pulumi', subnetIds: privateSubnets(at) },
    }),
    entry('rds/parameterGroup:ParameterGroup', `data-${side}`, 'shop', {
      ...{ region, name: 'shop', description: 'Managed by Pulumi', family: 'postgres16', skipDestroy: false },
      parameters: Object.entries(parameters).map(([name, value]) => ({ name, value, applyMethod: 'pending-reboot' })),
    }),
    entry(
      'rds/instance:Instance',
      `database-${side}`,
      `db-${at.hex.toUpperCase()}00000000000000000`,
      {
        ...{ region, identifier: DATABASE, instanceClass: 'db.m7g.large', engine: 'postgres' },
        ...{ storageEncrypted: true, kmsKeyId: keyArn(at), multiAz: true, publiclyAccessible: false },
        ...{ dbSubnetGroupName: 'shop', parameterGroupName: 'shop', vpcSecurityGroupIds: [databaseGroup(at)] },
        ...{ autoMinorVersionUpgrade: false, applyImmediately: false, deletionProtection: true },
        ...{ backupRetentionPeriod: 14, deleteAutomatedBackups: false, copyTagsToSnapshot: true },
        ...{ skipFinalSnapshot: false, finalSnapshotIdentifier: `shop-${side}-final` },
        ...{ performanceInsightsEnabled: true, performanceInsightsKmsKeyId: keyArn(at) },
        ...{ monitoringInterval: 30, monitoringRoleArn: roleArn('shop-monitors') },
        enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
        tags: { backup: 'shop' },
        ...own,
      },
      {
        ...kept,
        given: { arn: databaseArn(at), address: endpointOf(at), endpoint: `${endpointOf(at)}:5432` },
      },
    ),
  ];
}
