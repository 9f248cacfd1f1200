import { type AlarmDeclaration, alarmsOf, hasReached, type Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { loadSignals } from './load-signals';
import { replicationSignals } from './replication-signals';
import { storageSignals } from './storage-signals';

/** What has to be watched in the plan's phase; none once the migration is finalised. */
export const databaseSignals = (plan: DatabasePlan): readonly Signal[] =>
  hasReached(plan.migration.phase, 'FINALISED')
    ? []
    : [...replicationSignals(plan), ...storageSignals(plan), ...loadSignals(plan)];

/** One alarm per signal. */
export const databaseAlarms = (plan: DatabasePlan): readonly AlarmDeclaration[] =>
  alarmsOf(
    plan.migration,
    plan.part,
    databaseSignals(plan),
    plan.alarmActionArns,
    ({ metricName, dimensions }) => `Database ${Object.values(dimensions).join(', ')}: ${metricName}`,
  );
