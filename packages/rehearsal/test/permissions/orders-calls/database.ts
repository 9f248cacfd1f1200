import { account, type Call, east, west } from './call';

const record = (Action: string, Name = 'Database.orders.internal.', Type = 'CNAME') => ({
  HostedZoneId: '/hostedzone/Z0123456789ABC',
  ChangeBatch: { Changes: [{ Action, ResourceRecordSet: { Name, Type } }] },
});

/** Of the database part. */
export const database: readonly Call[] = [
  ['RDS', 'DescribeDBInstances', west, { DBInstanceIdentifier: 'orders' }],
  ['RDS', 'DescribeDBInstances', east, { DBInstanceIdentifier: 'rl-orders-database' }],
  [
    'RDS',
    'DescribePendingMaintenanceActions',
    west,
    { ResourceIdentifier: `arn:aws:rds:${west}:${account}:db:orders` },
  ],
  [
    'RDS',
    'DescribePendingMaintenanceActions',
    east,
    { ResourceIdentifier: `arn:aws:rds:${east}:${account}:db:rl-orders-database` },
  ],
  ['Secrets Manager', 'GetSecretValue', west, { SecretId: 'rl/orders/databaselogin' }],
  ['Secrets Manager', 'GetSecretValue', east, { SecretId: 'rl/orders/databaselogin' }],
  ['Route 53', 'ListResourceRecordSets', east, { HostedZoneId: 'Z0123456789ABC' }],
  ['Route 53', 'ChangeResourceRecordSets', east, record('UPSERT')],
  ['Route 53', 'GetChange', east, { Id: '/change/C0123456789ABC' }],
];
