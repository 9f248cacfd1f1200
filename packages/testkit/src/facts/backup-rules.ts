type Values = Readonly<Record<string, unknown>>;

/**
 * Rules of a backup plan by their name, what nobody says filled in; a name that comes again gets a mark.
 *
 * @param windows minutes that a rule has to start and to complete when it does not say; the dialects differ
 */
export function rulesByName(rules: unknown, windows: Values): unknown {
  if (!Array.isArray(rules)) return rules;
  const named: Record<string, Values> = {};
  for (const rule of rules as Values[]) {
    let name = String(rule.RuleName);
    while (name in named) name += '′';
    named[name] = { ...UNSAID, ...windows, ...rule };
  }
  return named;
}

/** Source: AWS Backup API Reference, BackupRuleInput. */
const UNSAID = { EnableContinuousBackup: false, ScheduleExpressionTimezone: 'Etc/UTC' };
