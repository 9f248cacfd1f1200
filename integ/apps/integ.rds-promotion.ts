import { ExpectedResult } from '@aws-cdk/integ-tests-alpha';
import { DatabaseEngine, DatabaseMigration, VpcConnectivity } from '@regionlift/rds-promotion';
import { CfnDBInstance } from 'aws-cdk-lib/aws-rds';
import { MigrationTest } from '../harness/migration-test';
import { ownSource } from '../harness/own-source';

/** A replica of a database that is there already: encrypted, in the target region. It is not promoted, its source not touched. */
const test = new MigrationTest('Stored');
const source = ownSource(test.environment, 'rds-promotion', {
  engineVersion: '17.5',
  sourceIdentifier: 'orders',
  sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
  sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
  sourceVpcCidr: '10.20.0.0/16',
  targetVpcId: 'vpc-0f1e2d3c4b5a69788',
  targetVpcCidr: '10.21.0.0/16',
  targetSubnetIds: ['subnet-0a1a2a3a4a5a6a7a8', 'subnet-0b1b2b3b4b5b6b7b8'],
  instanceClass: 'db.t4g.medium',
  databases: ['orders'],
  applicationRoles: ['orders'],
});
const database = new DatabaseMigration(test.migration, 'Database', {
  ...source,
  engine: DatabaseEngine.POSTGRES,
  vpcConnectivity: VpcConnectivity.ROUTED,
  multiAz: false,
  zoneName: `${test.nameOf()}.internal`,
});
// A database of a migration cannot be deleted by accident; this one has to be.
for (const child of test.migration.targetStack.node.findAll()) {
  if (child instanceof CfnDBInstance) child.deletionProtection = false;
}

const questions = test.questions();
questions
  .call('RDS', 'describeDBInstances', { DBInstanceIdentifier: database.targetIdentifier })
  .assertAtPath('DBInstances.0.StorageEncrypted', ExpectedResult.exact(true));
