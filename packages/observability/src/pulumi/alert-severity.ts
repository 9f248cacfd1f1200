/** How an alarm is meant. */
export enum AlertSeverity {
  /** It wakes somebody. */
  Critical = 'CRITICAL',
  /** It waits for office hours. */
  Warning = 'WARNING',
}
