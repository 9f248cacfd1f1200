/** The shortest retention that CloudWatch Logs knows and that covers a number of days; never below 30 days. */
export const logRetentionDays = (days: number): number =>
  retentions.find((retention) => retention >= Math.max(days, 30)) ?? longestRetention;

const longestRetention = 3653;

/** From 30 days on. Source: CloudWatch Logs API Reference, PutRetentionPolicy. */
const retentions = [
  30,
  60,
  90,
  120,
  150,
  180,
  365,
  400,
  545,
  731,
  1096,
  1827,
  2192,
  2557,
  2922,
  3288,
  longestRetention,
] as const;
