import { arns, type MigrationPlan, type PartDeclaration } from '@regionlift/migration/core';
import { observabilityNaming, partIdOf } from './observability-naming';
import type { CanarySchedule } from './observability-plan';

/** Minutes between two beats when nobody says otherwise: three failed beats are a quarter of an hour. */
export const defaultCanaryMinutes = 5;

/** One schedule for each part that declares a canary (OBS-5), in the region of its function. */
export const canarySchedules = (
  migration: MigrationPlan,
  ops: string,
  parts: readonly PartDeclaration[],
  minutes: number,
): readonly CanarySchedule[] =>
  parts.flatMap((part) => {
    if (part.canary === undefined) return [];
    const { side, region, functionName, action, tries } = part.canary;
    const ruleName = observabilityNaming(migration, ops).canaryRule(part.name).value;
    return [
      {
        id: `${partIdOf(part)}Canary`,
        part: part.name,
        side,
        region,
        ruleName,
        ruleArn: arns.eventRule(migration, region, ruleName),
        description: `Sends the canary ${tries} of ${part.name} on its way`,
        schedule: rateOf(minutes),
        functionName,
        functionArn: arns.lambda(migration, region, functionName),
        input: { action },
      },
    ];
  });

/** Source: EventBridge User Guide, "Rate expressions": the unit is singular for 1 alone. */
const rateOf = (minutes: number): string => `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`;
