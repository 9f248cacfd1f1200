import type { Panel } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { loadPanels } from './load-panels';
import { replicationPanels } from './replication-panels';

/** What an operator wants to see of a database part: first how far its ends are apart, then what they carry. */
export const databasePanels = (plan: DatabasePlan): readonly Panel[] => [
  ...replicationPanels(plan),
  ...loadPanels(plan),
];
