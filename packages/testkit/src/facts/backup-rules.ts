type Values = Readonly<Record<string, unknown>>;

/**
 * Rules of a backup plan by their name, what nobody says filled in; a name that comes again gets a mark.
 *
 * @param windows minutes that a rule has to start and to complete when it does not say; the dialects differ
 */
export function rulesByName(rules: unknown, windows: Values): unknown {
  if (!Array.isArray(rules)) return rules;
  const named = new Map<string, Values>();
  const given = new Map<string, number>();
  for (const rule of rules as Values[]) {
    const times = given.get(String(rule.RuleName)) ?? 0;
    given.set(String(rule.RuleName), times + 1);
    let name = `${rule.RuleName}${times > MANY ? `′${times}` : '′'.repeat(times)}`;
    while (named.has(name)) name += '′';
    named.set(name, { ...UNSAID, ...windows, ...rule });
  }
  return Object.fromEntries(named);
}

/** Source: AWS Backup API Reference, BackupRuleInput. */
const UNSAID = { EnableContinuousBackup: false, ScheduleExpressionTimezone: 'Etc/UTC' };

const MANY = 20;
