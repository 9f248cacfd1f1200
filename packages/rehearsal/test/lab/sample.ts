import { join } from 'node:path';
import type { Programme, SynthesizedFunction, SynthesizedResource } from '../../src/contract/programme';

const account = '111122223333';
const sourceHost = 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com';

/** What the function of the sample's database part is told. */
export const told = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'database',
  partition: 'aws',
  account,
  engine: 'POSTGRES',
  handover: 'LOGICAL',
  source: { region: 'us-west-2', identifier: 'orders' },
  target: { region: 'us-east-1', identifier: 'rl-orders-database' },
  databases: ['orders'],
  applicationRoles: ['orders'],
  migrationRole: 'regionlift_migration',
  authentication: 'SECRET',
  migrationSecretName: 'rl/orders/database-login',
  name: { hostedZoneId: 'Z0ORDERS', recordName: 'database.orders.internal', ttlSeconds: 5, port: 5432 },
  pauseBudgetMs: 5000,
  sequenceMargin: 1000,
  acceptsReplicaIdentityFull: false,
};

/** The function of the sample's database part, with the bundle that ships. */
export const databaseFunction = (more: object = {}): SynthesizedFunction => ({
  name: 'rl-orders-database',
  arn: `arn:aws:lambda:us-east-1:${account}:function:rl-orders-database`,
  region: 'us-east-1',
  roleName: 'rl-orders-database-runtime',
  handler: 'index.handler',
  timeoutSeconds: 900,
  environment: { REGIONLIFT_PART: JSON.stringify({ ...told, ...more }) },
  codePath: join(__dirname, '../../../rds-promotion/assets/runtime'),
});

const secret = (name: string, username: string): SynthesizedResource => ({
  kind: 'AWS::SecretsManager::Secret',
  name,
  region: 'us-west-2',
  properties: {
    GenerateSecretString: {
      PasswordLength: 32,
      SecretStringTemplate: JSON.stringify({ username }),
      GenerateStringKey: 'password',
    },
    ReplicaRegions: [{ Region: 'us-east-1' }],
  },
});

/** A program with a database part in phase REPLICATE. */
export const programme = (more: object = {}): Programme => ({
  dialect: 'cdk',
  phase: 'REPLICATE',
  account,
  from: 'us-west-2',
  to: 'us-east-1',
  functions: [databaseFunction(more)],
  roles: {},
  resources: [
    secret('rl/orders/database-login', 'regionlift_migration'),
    secret('rl/orders/application', 'orders'),
    {
      kind: 'AWS::Route53::RecordSet',
      name: 'database.orders.internal',
      region: 'global',
      properties: {
        HostedZoneId: 'Z0ORDERS',
        Name: 'database.orders.internal',
        Type: 'CNAME',
        TTL: 5,
        ResourceRecords: [sourceHost],
      },
    },
    {
      kind: 'AWS::RDS::DBInstance',
      name: 'rl-orders-database',
      region: 'us-east-1',
      properties: {
        DBInstanceClass: 'db.r6g.large',
        MultiAZ: true,
        BackupRetentionPeriod: 7,
        DeletionProtection: true,
      },
    },
  ],
});
