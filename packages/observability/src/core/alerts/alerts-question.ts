import type { MigrationPlan } from '@regionlift/migration/core';
import type { AlertsFacts } from '../alerts-facts';

/** The facts together with the migration that they are judged against. */
export interface AlertsQuestion extends AlertsFacts {
  readonly migration: MigrationPlan;
}
