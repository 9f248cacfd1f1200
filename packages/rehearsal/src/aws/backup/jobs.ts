/** A backup or copy job, which takes its time by the rehearsal's clock. Times in milliseconds since 1970. */
export interface Job {
  readonly id: string;
  readonly kind: 'BACKUP' | 'COPY';
  readonly token: string;
  /** Where it was started. */
  readonly region: string;
  readonly resourceArn: string;
  /** The vault that its point goes to, as `<region> <name>`. */
  readonly vault: string;
  readonly createdAtMs: number;
  readonly endsAtMs: number;
  /** The point that it makes, and, of a copy, the one that it is made from. */
  readonly pointArn: string;
  readonly fromPointArn?: string;
}

/** The state of a job at a moment. Source: AWS Backup API Reference, BackupJob and CopyJob (`State`). */
export const stateOf = ({ createdAtMs, endsAtMs }: Job, atMs: number): 'CREATED' | 'RUNNING' | 'COMPLETED' => {
  if (atMs >= endsAtMs) return 'COMPLETED';
  return atMs - createdAtMs < (endsAtMs - createdAtMs) / 10 ? 'CREATED' : 'RUNNING';
};
