import type { OutputDeclaration } from '@regionlift/migration/core';
import { abortAlarmOf } from './observability-naming';
import type { ObservabilityPlan } from './observability-plan';

/** The outputs of what watches a migration, the same in both dialects (A8); an alarm that does not exist has none. */
export function observabilityOutputs(plan: ObservabilityPlan) {
  const { composites, migration, outputPrefix } = plan;
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${outputPrefix}${name}`,
    description,
  });
  const aborts = (region: string) =>
    composites.some((composite) => composite.region === region && composite.alarmName === abortAlarmOf(migration));
  const described = (region: string) => `ARN of the alarm that aborts a cutover, of ${region}`;
  return {
    dashboard: output('Dashboard', 'Name of the dashboard over both regions'),
    abortAlarm: aborts(migration.to) ? output('AbortAlarm', described(migration.to)) : undefined,
    sourceAbortAlarm: aborts(migration.from) ? output('SourceAbortAlarm', described(migration.from)) : undefined,
  };
}
