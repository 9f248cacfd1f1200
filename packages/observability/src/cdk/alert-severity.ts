/** How an alarm is meant. */
export enum AlertSeverity {
  /** It wakes somebody. */
  CRITICAL = 'CRITICAL',
  /** It waits for office hours. */
  WARNING = 'WARNING',
}
