import { alarmNameOf, arns, type MigrationPlan, type PartDeclaration, severityIn } from '@regionlift/migration/core';
import type { OwnWatch } from '../own-alarms';
import type { Watched } from './thresholds';

/** An alarm as the dashboard shows it. */
export interface WatchedAlarm extends Watched {
  readonly arn: string;
}

/** A part with all of its alarms: its own first, then those that observability has about it. */
export interface WatchedPart {
  readonly part: PartDeclaration;
  readonly alarms: readonly WatchedAlarm[];
}

/** The parts with their alarms, in order. */
export const watchedParts = (migration: MigrationPlan, parts: readonly OwnWatch[]): readonly WatchedPart[] =>
  parts.map(({ part, alarms: own }) => ({
    part,
    alarms: [
      ...part.signals.map((signal) => ({
        signal,
        severity: severityIn(migration.alerts, part.name, signal.severity),
        arn: arns.alarm(migration, signal.region, alarmNameOf(migration, part.name, signal)),
      })),
      ...own.map(({ alarmName, severity, signal }) => ({
        signal,
        severity,
        arn: arns.alarm(migration, signal.region, alarmName),
      })),
    ],
  }));
