import type { ActionContext } from '../../src/runtime/context';
import type { ServerPort } from '../../src/runtime/ports';

/** What a port is used for; each use takes calls of AWS, which `aws/*.test.ts` shows one by one. */
export type Use = 'session' | 'subscription' | 'read name' | 'write name' | 'describe' | 'master' | 'poolers';

/** The calls of each use, by the actions of their permissions, where the runtime logs in by IAM: so sessions and subscriptions differ. */
export const callsOf: Readonly<Record<Use, readonly string[]>> = {
  session: ['rds:DescribeDBInstances', 'rds-db:connect'],
  subscription: ['rds:DescribeDBInstances', 'secretsmanager:GetSecretValue', 'kms:Decrypt'],
  'read name': ['rds:DescribeDBInstances', 'route53:ListResourceRecordSets'],
  'write name': ['rds:DescribeDBInstances', 'route53:ChangeResourceRecordSets', 'route53:GetChange'],
  describe: ['rds:DescribeDBInstances', 'rds:DescribePendingMaintenanceActions'],
  poolers: ['secretsmanager:GetSecretValue', 'kms:Decrypt'],
  master: ['rds:DescribeDBInstances', 'secretsmanager:GetSecretValue', 'kms:Decrypt'],
};

/** A context that notes what its ports are used for. */
export function noting(context: ActionContext, uses: Set<Use>): ActionContext {
  const note =
    <A extends unknown[], T>(use: Use, work: (...inputs: A) => T) =>
    (...inputs: A): T => {
      uses.add(use);
      return work(...inputs);
    };
  const server = (real: ServerPort): ServerPort => ({
    ...real,
    session: note('session', real.session),
    replicationSession: note('session', real.replicationSession),
    connectionString: note('subscription', real.connectionString),
  });
  const { source, target, names, poolers, instances } = context;
  return {
    ...context,
    source: server(source),
    target: server(target),
    names: { pointsAt: note('read name', names.pointsAt), pointTo: note('write name', names.pointTo) },
    ...(poolers && { poolers: { ...poolers, inspect: note('poolers', poolers.inspect) } }),
    instances: { ...instances, describe: note('describe', instances.describe) },
  };
}

/** RDS, saying that both ends are available; the target is a replica as long as that is asked for. */
export const availableInstances = (targetIsReplica: () => boolean): ActionContext['instances'] => ({
  describe: async (side) => ({
    status: 'available',
    engine: 'postgres',
    engineVersion: '18.4',
    encrypted: true,
    multiAz: true,
    deletionProtection: true,
    backupRetentionDays: 7,
    iamAuthentication: true,
    pendingModifications: [],
    pendingMaintenance: [],
    ...(side === 'TARGET' && targetIsReplica() && { replicaOf: 'arn:aws:rds:us-west-2:111122223333:db:orders' }),
  }),
  promote: async () => undefined,
  switchoverGlobalCluster: async () => undefined,
  globalCluster: async () => undefined,
});
