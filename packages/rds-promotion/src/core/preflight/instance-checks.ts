import type { EndQuestion } from './facts';
import type { InstanceFacts } from './instance-facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** A question about an instance that RDS described. */
export type InstanceQuestion = EndQuestion & { readonly instance: InstanceFacts };

/** What is asked of what RDS says of either end, whatever the engine. */
export const instanceChecks: readonly LiveCheck<InstanceQuestion>[] = [
  refuses({
    code: 'InstanceNotAvailable',
    asks: 'the instance is available: others can neither be promoted nor connected to',
    property: 'status',
    allowed: "'available'",
    remedy: 'wait, or end what RDS is doing with it',
    found: ({ instance }) => (instance.status === 'available' ? [] : [`'${instance.status}'`]),
  }),
  refuses({
    code: 'EngineDiffers',
    asks: 'the instance runs the engine that the part was planned for',
    property: 'engine',
    allowed: 'the engine of the part',
    remedy: "correct the part's engine",
    found: ({ instance, config }) =>
      instance.engine.toUpperCase().replaceAll('-', '_') === config.engine
        ? []
        : [`'${instance.engine}' for ${config.engine}`],
  }),
  refuses({
    code: 'ModificationsPending',
    asks: 'no change waits for the maintenance window: it would come with a restart of its own',
    property: 'pendingModifications',
    allowed: 'none',
    remedy: 'apply them now (modify with ApplyImmediately), or take them back',
    found: ({ instance }) => instance.pendingModifications,
  }),
  refuses({
    code: 'MaintenancePending',
    asks: 'RDS has no maintenance to do on it: it restarts the instance when it likes',
    property: 'pendingMaintenance',
    allowed: 'none',
    remedy: 'apply it now, or defer it beyond the rollback window',
    found: ({ instance }) => instance.pendingMaintenance,
  }),
  refuses({
    code: 'RestartPending',
    asks: 'the parameter group is in force',
    property: 'parameterGroup',
    allowed: "'in-sync'",
    remedy: 'restart the instance, weeks ahead of the window',
    found: ({ instance: { parameterApplyStatus: status } }) =>
      status === undefined || status === 'in-sync' ? [] : [`'${status}'`],
  }),
  refuses({
    code: 'IamAuthenticationOff',
    asks: 'the instance admits roles by IAM when the runtime logs in so',
    property: 'iamAuthentication',
    allowed: 'on with authentication IAM',
    remedy: 'switch IAM database authentication on (no restart), or use authentication SECRET',
    found: ({ instance, config }) => (config.authentication === 'IAM' && !instance.iamAuthentication ? ['off'] : []),
  }),
  lists({
    code: 'NotProtected',
    asks: 'the instance cannot be deleted by mistake',
    property: 'deletionProtection',
    allowed: 'on',
    remedy: 'switch deletion protection on',
    serves: ['RDS-9', 'RDS-11'],
    found: ({ instance }) => (instance.deletionProtection ? [] : ['off']),
  }),
  lists({
    code: 'StorageNearlyFull',
    asks: 'a fifth of the storage is free: slots keep WAL while the other end is away',
    property: 'allocatedStorage',
    allowed: 'a fifth free; known from CloudWatch (FreeStorageSpace)',
    remedy: 'grow the storage, or look at the metric before the window',
    found: ({ instance: { allocatedStorageGiB: all, freeStorageGiB: free } }) =>
      all === undefined
        ? []
        : free === undefined
          ? [`${all} GiB, of which nobody asked how much is free`]
          : free * 5 < all
            ? [`${free} of ${all} GiB free`]
            : [],
  }),
];

/** What is asked of the source alone. */
export const sourceInstanceChecks: readonly LiveCheck<InstanceQuestion>[] = [
  refuses({
    code: 'BackupsOff',
    asks: 'the source has automated backups: no replica can be made of it otherwise',
    property: 'backupRetentionDays',
    allowed: 'at least 1 day',
    remedy: 'set the retention of the source to a day or more (RDS User Guide, "Working with read replicas")',
    found: ({ instance }) => (instance.backupRetentionDays > 0 ? [] : ['0 days']),
  }),
  refuses({
    code: 'MasterPasswordManaged',
    asks: 'the master password is not managed by RDS, which forbids read replicas',
    property: 'managedMasterSecret',
    allowed: 'a password that RDS does not manage',
    remedy:
      'modify the source with ManageMasterUserPassword=false and a password; manage it again after the promotion (RDS User Guide, "Password management with Secrets Manager")',
    found: ({ instance: { managedMasterSecretArn: arn } }) => (arn === undefined ? [] : [arn]),
  }),
  lists({
    code: 'SourceNotEncrypted',
    asks: 'the source is encrypted: a replica of a plain source stays plain',
    property: 'encrypted',
    allowed: 'encrypted',
    remedy: 'restore an encrypted copy of a snapshot first, if the target is to be encrypted',
    found: ({ instance }) => (instance.encrypted ? [] : ['not encrypted']),
  }),
];

/** What is asked of the target alone. */
export const targetInstanceChecks: readonly LiveCheck<InstanceQuestion>[] = [
  refuses({
    code: 'TargetNotEncrypted',
    asks: 'the target is encrypted',
    property: 'encrypted',
    allowed: 'encrypted',
    remedy: 'make the replica of an encrypted source, with a key of the target region',
    serves: ['RDS-1', 'RDS-9'],
    found: ({ instance }) => (instance.encrypted ? [] : ['not encrypted']),
  }),
  lists({
    code: 'TargetSingleZone',
    asks: 'the target stands in several zones before it is the primary',
    property: 'multiAz',
    allowed: 'Multi-AZ',
    remedy: 'switch Multi-AZ on before the window',
    serves: ['RDS-9', 'RDS-11'],
    found: ({ instance }) => (instance.multiAz ? [] : ['a single zone']),
  }),
  lists({
    code: 'TargetBackupsOff',
    asks: 'the promoted target has automated backups',
    property: 'backupRetentionDays',
    allowed: 'at least 1 day once it is promoted',
    remedy: 'set the retention in the phase that promotes it',
    serves: ['RDS-9', 'RDS-11'],
    found: ({ instance }) => (instance.replicaOf !== undefined || instance.backupRetentionDays > 0 ? [] : ['0 days']),
  }),
  refuses({
    code: 'ReplicaOfAnother',
    asks: 'the target replicates the source, or nothing any more',
    property: 'replicaOf',
    allowed: 'the source of the part',
    remedy: "correct the part's source or target",
    found: ({ instance: { replicaOf }, config: { source } }) =>
      replicaOf === undefined || replicaOf === source.identifier || replicaOf.endsWith(`:${source.identifier}`)
        ? []
        : [replicaOf],
  }),
];
