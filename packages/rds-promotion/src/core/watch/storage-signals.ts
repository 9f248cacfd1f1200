import type { Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { endsWatched, namedAt } from './ends-watched';
import { metricAt } from './metric-at';
import { databaseThresholds as thresholds } from './thresholds';

/** What ends writes for good, at either end: a full disk, and transaction ids that run out. */
export const storageSignals = (plan: DatabasePlan): readonly Signal[] => [
  ...(plan.handover === 'GLOBAL_DATABASE' ? [] : endsWatched(plan).map((side) => freeStorage(plan, side))),
  ...(plan.engine === 'POSTGRES' || plan.engine === 'AURORA_POSTGRESQL'
    ? endsWatched(plan).map((side) => transactionIds(plan, side))
    : []),
];

const shared = {
  periodSeconds: 60,
  missingData: 'MISSING',
  severity: 'CRITICAL',
} as const;

/** Aurora's volume grows by itself (Aurora User Guide, "Amazon Aurora storage"). */
const freeStorage = (plan: DatabasePlan, side: Signal['side']): Signal => ({
  ...metricAt(plan, side, 'FreeStorageSpace'),
  ...shared,
  name: namedAt(side, 'free-storage'),
  statistic: 'Minimum',
  threshold: thresholds.freeStorageBytes,
  comparison: 'BELOW',
  evaluationPeriods: 5,
  missingDataReason: 'an end that restarts for its promotion publishes nothing for minutes',
  abortsCutover: true,
  reason: 'a full disk stops writes',
});

const transactionIds = (plan: DatabasePlan, side: Signal['side']): Signal => ({
  ...metricAt(plan, side, 'MaximumUsedTransactionIDs'),
  ...shared,
  name: namedAt(side, 'transaction-ids'),
  statistic: 'Average',
  threshold: thresholds.transactionIds,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingDataReason: 'a replica uses none of its own',
  abortsCutover: false,
  reason:
    'recommended by AWS: about half of what is left before PostgreSQL stops writes; slots keep vacuum from freeing them',
});
