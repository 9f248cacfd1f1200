import { awsDatabases } from '../../../src/runtime/aws/databases';
import { sourceDatabaseArn } from '../../sample-parts';
import { config } from '../fake/sample-config';
import { onTheWire, queryAnswer, queryError } from './on-the-wire';

const { answering, clients, requests } = onTheWire();
const databases = () => awsDatabases(clients(), config);
const fields = () => Object.fromEntries(new URLSearchParams(requests[0]?.body));
const clusterArn = 'arn:aws:rds:us-east-1:111122223333:cluster:orders';

test('an instance says until when it can be restored', async () => {
  answering(
    queryAnswer(
      'DescribeDBInstances',
      '<DBInstances><DBInstance><LatestRestorableTime>2026-11-26T11:55:00Z</LatestRestorableTime></DBInstance></DBInstances>',
    ),
  );
  expect(await databases().restorableUntil('SOURCE', 'RDS_INSTANCE', sourceDatabaseArn)).toBe(
    Date.parse('2026-11-26T11:55:00Z'),
  );
  expect([requests[0]?.region, fields()]).toMatchObject([
    'us-west-2',
    { Action: 'DescribeDBInstances', DBInstanceIdentifier: 'orders-db' },
  ]);
});

test('so does a cluster, in its own region', async () => {
  answering(
    queryAnswer(
      'DescribeDBClusters',
      '<DBClusters><DBCluster><LatestRestorableTime>2026-11-26T11:50:00Z</LatestRestorableTime></DBCluster></DBClusters>',
    ),
  );
  expect(await databases().restorableUntil('TARGET', 'RDS_CLUSTER', clusterArn)).toBe(
    Date.parse('2026-11-26T11:50:00Z'),
  );
  expect([requests[0]?.region, fields()]).toMatchObject([
    'us-east-1',
    { Action: 'DescribeDBClusters', DBClusterIdentifier: 'orders' },
  ]);
});

test('one that is not there, or says nothing, says no time', async () => {
  answering(queryError('DBInstanceNotFound'));
  expect(await databases().restorableUntil('SOURCE', 'RDS_INSTANCE', sourceDatabaseArn)).toBeUndefined();
  answering(queryError('DBClusterNotFoundFault'));
  expect(await databases().restorableUntil('SOURCE', 'RDS_CLUSTER', clusterArn)).toBeUndefined();
  answering(queryAnswer('DescribeDBInstances', '<DBInstances><DBInstance></DBInstance></DBInstances>'));
  expect(await databases().restorableUntil('SOURCE', 'RDS_INSTANCE', sourceDatabaseArn)).toBeUndefined();
});

test('what RDS refuses stays an error', async () => {
  answering(queryError('AccessDenied', 403));
  await expect(databases().restorableUntil('SOURCE', 'RDS_INSTANCE', sourceDatabaseArn)).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});
