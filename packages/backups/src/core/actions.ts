/** The actions that the runtime of backups is invoked with. A renamed action breaks deployed state machines. */
export const backupActions = ['fresh-recovery-points', 'target-recovery-points', 'validate-restore'] as const;

/** See {@link backupActions}. */
export type BackupAction = (typeof backupActions)[number];
