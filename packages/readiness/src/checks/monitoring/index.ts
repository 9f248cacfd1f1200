import type { Check } from '../../model';
import { abortCovers } from './abort-covers';
import { abortPresent } from './abort-present';
import { abortRefers } from './abort-refers';
import { alarmDimensions } from './alarm-dimensions';
import { alarmEnabled } from './alarm-enabled';
import { alarmFires } from './alarm-fires';
import { alarmLeads } from './alarm-leads';
import { alarmMetric } from './alarm-metric';
import { alarmOnBacklog } from './alarm-on-backlog';
import { alarmOnClusterLoad } from './alarm-on-cluster-load';
import { alarmOnConnections } from './alarm-on-connections';
import { alarmOnDatabaseLoad } from './alarm-on-database-load';
import { alarmOnErrors } from './alarm-on-errors';
import { alarmOnFleet } from './alarm-on-fleet';
import { alarmOnFleetLoad } from './alarm-on-fleet-load';
import { alarmOnFunction } from './alarm-on-function';
import { alarmOnMachine } from './alarm-on-machine';
import { alarmOnReplicaLag } from './alarm-on-replica-lag';
import { alarmOnReplication } from './alarm-on-replication';
import { alarmOnStorage } from './alarm-on-storage';
import { alarmOnTargets } from './alarm-on-targets';
import { alarmSilence } from './alarm-silence';
import { alarmSlow } from './alarm-slow';
import { dashboardAbort } from './dashboard-abort';
import { dashboardAlarms } from './dashboard-alarms';
import { dashboardElsewhere } from './dashboard-elsewhere';
import { dashboardKinds } from './dashboard-kinds';
import { dashboardParts } from './dashboard-parts';
import { dashboardPresent } from './dashboard-present';
import { dashboardRegions } from './dashboard-regions';
import { databaseInsight } from './database-insight';
import { databaseLog } from './database-log';
import { fleetMetrics } from './fleet-metrics';
import { functionLog } from './function-log';
import { logKey } from './log-key';
import { logKeyPolicy } from './log-key-policy';
import { logRetention } from './log-retention';
import { machineLog } from './machine-log';
import { machineTrace } from './machine-trace';
import { networkLog } from './network-log';
import { topicKey } from './topic-key';
import { topicPublish } from './topic-publish';

/** Checks of monitoring (A6). */
export const monitoringChecks: readonly Check[] = [
  abortCovers,
  abortPresent,
  abortRefers,
  alarmDimensions,
  alarmEnabled,
  alarmFires,
  alarmLeads,
  alarmMetric,
  alarmOnBacklog,
  alarmOnClusterLoad,
  alarmOnConnections,
  alarmOnDatabaseLoad,
  alarmOnErrors,
  alarmOnFleetLoad,
  alarmOnFleet,
  alarmOnFunction,
  alarmOnMachine,
  alarmOnReplicaLag,
  alarmOnReplication,
  alarmOnStorage,
  alarmOnTargets,
  alarmSilence,
  alarmSlow,
  dashboardAbort,
  dashboardAlarms,
  dashboardElsewhere,
  dashboardKinds,
  dashboardParts,
  dashboardPresent,
  dashboardRegions,
  databaseInsight,
  databaseLog,
  fleetMetrics,
  functionLog,
  logKeyPolicy,
  logKey,
  logRetention,
  machineLog,
  machineTrace,
  networkLog,
  topicKey,
  topicPublish,
];
