/** What RDS says of an instance or a cluster, as far as preflight judges it. `LiveInstance` of the runtime's port fits. */
export interface InstanceFacts {
  readonly status: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly encrypted: boolean;
  readonly multiAz: boolean;
  readonly deletionProtection: boolean;
  readonly backupRetentionDays: number;
  readonly allocatedStorageGiB?: number;
  /** GiB that are free (CloudWatch `FreeStorageSpace`); absent when nobody asked CloudWatch. */
  readonly freeStorageGiB?: number;
  readonly replicaOf?: string;
  readonly managedMasterSecretArn?: string;
  readonly iamAuthentication: boolean;
  readonly parameterApplyStatus?: string;
  readonly pendingModifications: readonly string[];
  readonly pendingMaintenance: readonly string[];
}
