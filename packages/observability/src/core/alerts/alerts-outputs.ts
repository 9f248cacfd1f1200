import type { OutputDeclaration, Severity, Side } from '@regionlift/migration/core';
import type { AlertsPlan } from '../alerts-plan';

/** The outputs of alerts, the same in both dialects (A8): ARNs of the topics, by side and severity. */
export const alertsOutputs = ({ outputPrefix, migration: { from, to } }: AlertsPlan) => {
  const output = (name: string, severity: string, region: string): OutputDeclaration => ({
    name: `${outputPrefix}${name}`,
    description: `Topic of ${severity} alarms in ${region}`,
  });
  return {
    SOURCE: {
      CRITICAL: output('SourceCriticalTopic', 'critical', from),
      WARNING: output('SourceWarningTopic', 'warning', from),
    },
    TARGET: {
      CRITICAL: output('CriticalTopic', 'critical', to),
      WARNING: output('WarningTopic', 'warning', to),
    },
  } satisfies Record<Side, Record<Severity, OutputDeclaration>>;
};
