import type { LiveRestore, LiveRestored, ValidatedType } from './restore-facts';

/** How a restore on trial went; PENDING: what was restored is not up yet. */
export interface RestoreVerdict {
  readonly kind: 'WHOLE' | 'BROKEN' | 'PENDING';
  /** For AWS Backup, which takes 1,024 characters (API Reference, PutRestoreValidationResult; length not verified). */
  readonly message: string;
}

/**
 * Whether what was restored is there, up, and holds what the recovery point held.
 *
 * States: RDS User Guide, "Viewing DB instance status"; Aurora User Guide, "Viewing DB cluster status"; EC2 API Reference, Volume and
 * InstanceState. A database that is backed up or changed serves; one that failed or cannot be reached does not.
 */
export function restoreVerdict(
  type: ValidatedType,
  { backupBytes }: Pick<LiveRestore, 'backupBytes'>,
  restored: LiveRestored | undefined,
): RestoreVerdict {
  if (restored === undefined) return broken('what was restored is not there');
  if (type === 'S3') return bucketVerdict(backupBytes, restored);
  const { state = 'unknown' } = restored;
  const { up, coming } = statesOf[type];
  if (coming.includes(state)) return { kind: 'PENDING', message: `it is ${state}` };
  return up.includes(state) ? whole(`it is ${state}`) : broken(`it is ${state}`);
}

/** A bucket that held nothing is restored to one that holds nothing. */
const bucketVerdict = (backupBytes: number | undefined, { holdsObjects }: LiveRestored): RestoreVerdict => {
  if (holdsObjects) return whole('it holds objects');
  return backupBytes === 0 ? whole('it is empty, as the recovery point is') : broken('it holds no object');
};

const databases = {
  up: ['available', 'backing-up', 'configuring-enhanced-monitoring', 'modifying', 'storage-optimization', 'upgrading'],
  coming: ['creating', 'rebooting', 'renaming', 'resetting-master-credentials', 'starting'],
};

const statesOf: Readonly<
  Record<Exclude<ValidatedType, 'S3'>, { readonly up: readonly string[]; readonly coming: readonly string[] }>
> = {
  RDS: databases,
  Aurora: databases,
  EBS: { up: ['available', 'in-use'], coming: ['creating'] },
  EC2: { up: ['running'], coming: ['pending'] },
};

const whole = (message: string): RestoreVerdict => ({ kind: 'WHOLE', message });

const broken = (message: string): RestoreVerdict => ({ kind: 'BROKEN', message });
