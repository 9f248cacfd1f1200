/** The rules of the periodic plan, from the most frequent on. */
export const ruleKinds = ['daily', 'weekly', 'monthly'] as const;

/** See {@link ruleKinds}. */
export type RuleKind = (typeof ruleKinds)[number];

/**
 * When backups are made and how long they are kept when nobody says otherwise. AWS names no figure for any of them; these are ours.
 *
 * Start times are apart by more than the start window: rules of one plan whose windows overlap are made into one backup, with
 * the longer retention (AWS Backup Developer Guide, "Backup plan options and configuration").
 */
export const ruleDefaults: Readonly<Record<RuleKind, { readonly schedule: string; readonly retentionDays: number }>> = {
  daily: { schedule: 'cron(0 3 * * ? *)', retentionDays: 35 },
  weekly: { schedule: 'cron(0 5 ? * SUN *)', retentionDays: 90 },
  monthly: { schedule: 'cron(0 7 1 * ? *)', retentionDays: 365 },
};

/** Everything else when nobody says otherwise. */
export const backupDefaults = {
  timeZone: 'Etc/UTC',
  continuousSchedule: 'cron(0 1 * * ? *)',
  continuousDays: 7,
  freshHours: 24,
  restoreTestSchedule: 'cron(0 9 ? * SUN *)',
  validationHours: 4,
  exportDays: 0,
} as const;

/**
 * Limits of AWS Backup. Sources: API Reference, BackupRuleInput (StartWindowMinutes), Lifecycle, PutBackupVaultLockConfiguration,
 * RestoreTestingSelectionForCreate; Developer Guide, "Point-in-time recovery" (35 days) and "Quotas" (ARNs of a selection).
 */
export const backupLimits = {
  /** Minutes; the shortest that AWS takes. */
  startWindowMinutes: 60,
  /** Minutes: seven days, as AWS when nobody says otherwise ("Creating a backup plan"). */
  completionWindowMinutes: 10_080,
  /** Days. */
  longestRetention: 36_500,
  /** Days. */
  longestContinuous: 35,
  /** Days that a point stays in cold storage at least. */
  shortestCold: 90,
  /** Days until a compliance lock is in force. */
  shortestGrace: 3,
  /** Hours for which a restore on trial can be looked at. */
  longestValidation: 168,
  /** Hours that a point may be old at the cutover: a week, ours. */
  longestFreshness: 168,
  selectedArns: 500,
  testedArns: 30,
} as const;
