import { composeName, type MigrationPlan, type PhysicalName, type Severity, slugOf } from '@regionlift/migration/core';
import type { AlertsQuestion } from './alerts-question';

/** Every physical name of the alerts, the same in both regions, composed from the migration and their name. */
export const alertsNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    alias: composeName(migration, 'KEY_ALIAS', part),
    topics: {
      CRITICAL: composeName(migration, 'TOPIC', part, 'critical'),
      WARNING: composeName(migration, 'TOPIC', part, 'warning'),
    } satisfies Record<Severity, PhysicalName>,
    /** Of the role, and of the channel's configuration, whose limit is wider (CreateSlackChannelConfiguration: 128). */
    slack: composeName(migration, 'ROLE', part, 'slack'),
  };
};

/** The names that the given facts will need. */
export const alertsNamesNeeded = ({ migration, name, slack }: AlertsQuestion): PhysicalName[] => {
  const { alias, topics, slack: role } = alertsNaming(migration, name);
  return [alias, ...Object.values(topics), ...(slack === undefined ? [] : [role])];
};
