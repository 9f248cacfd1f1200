const gibibyte = 1024 ** 3;

/**
 * From when on a database part is unwell. What AWS names stands in the CloudWatch User Guide, "Recommended alarms" (Amazon RDS),
 * and is taken over; the others are ours.
 *
 * - Replica lag: AWS names a minute for ten minutes; an idle PostgreSQL source shows up to five (RDS User Guide, "Monitoring read
 *   replication"), so ten minutes.
 * - Free storage: AWS names a tenth of what is allocated, which only the source's owner knows; 10 GiB, and as much retained log,
 *   leave time to act on common instances.
 */
export const databaseThresholds = {
  replicaLagSeconds: 600,
  slotLagBytes: 10 * gibibyte,
  freeStorageBytes: 10 * gibibyte,
  globalLagMilliseconds: 60_000,
  cpuPercent: 90,
  latencySeconds: 0.02,
  transactionIds: 1_000_000_000,
  /** Of the instance's memory. */
  freeMemoryShare: 0.25,
  /** The same for Aurora, whose buffers take three quarters. */
  auroraFreeMemoryShare: 0.05,
  /** Half width of the band of usual connections, in standard deviations. */
  connectionsBand: 3,
} as const;
