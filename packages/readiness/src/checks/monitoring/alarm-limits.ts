/** Which way a metric is bad, and how far a threshold may be from where that begins. */
export interface Limits {
  readonly bad: 'HIGH' | 'LOW' | 'EITHER';
  /** Smallest and largest threshold that make sense, in the metric's own unit. */
  readonly from: number;
  readonly to: number;
}

/**
 * Metrics of a migration whose meaning is known. The limits are wide: what is outside of them is no choice but a mistake.
 * Sources of meaning and unit: S3 User Guide, "Metrics and dimensions"; Elastic Load Balancing User Guide, "CloudWatch metrics for your
 * Application Load Balancer"; Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS"; AWS Lambda Developer Guide, "Types of metrics for Lambda functions"; Amazon EC2 Auto Scaling User Guide,
 * "CloudWatch metrics for Auto Scaling". The figures are our own.
 */
export const limitsOf = (metric: unknown): Limits | undefined =>
  typeof metric === 'string' && Object.hasOwn(LIMITS, metric) ? LIMITS[metric] : undefined;

const high = (to: number): Limits => ({ bad: 'HIGH', from: 0, to });
const low = (from: number): Limits => ({ bad: 'LOW', from, to: Number.MAX_SAFE_INTEGER });

const DAY = 86_400;
const MEGABYTE = 1_048_576;

const LIMITS: Readonly<Record<string, Limits>> = {
  AuroraGlobalDBReplicationLag: high(3_600_000),
  BytesPendingReplication: high(Number.MAX_SAFE_INTEGER),
  CPUUtilization: high(99.9),
  DBLoad: high(1_000),
  Errors: high(10_000),
  ExecutionsAborted: high(10),
  ExecutionsFailed: high(10),
  ExecutionsTimedOut: high(10),
  FreeStorageSpace: low(100 * MEGABYTE),
  FreeableMemory: low(10 * MEGABYTE),
  GroupInServiceInstances: low(1),
  HTTPCode_ELB_5XX_Count: high(10_000),
  HTTPCode_Target_5XX_Count: high(10_000),
  HealthyHostCount: low(1),
  MaximumUsedTransactionIDs: high(2_000_000_000),
  NumberOfBackupJobsAborted: high(100),
  NumberOfBackupJobsExpired: high(100),
  NumberOfBackupJobsFailed: high(100),
  NumberOfCopyJobsFailed: high(100),
  NumberOfRestoreJobsFailed: high(100),
  OldestReplicationSlotLag: high(Number.MAX_SAFE_INTEGER),
  OperationsFailedReplication: high(1_000),
  OperationsPendingReplication: high(Number.MAX_SAFE_INTEGER),
  ReadLatency: high(60),
  ReplicaLag: high(3_600),
  ReplicationLatency: high(DAY),
  StatusCheckFailed: high(100),
  TargetResponseTime: high(60),
  UnHealthyHostCount: high(100),
  WriteLatency: high(60),
};
