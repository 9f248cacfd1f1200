import { backupChecks } from './checks/backups';
import { databaseChecks } from './checks/databases';
import { fleetChecks } from './checks/fleets';
import { monitoringChecks } from './checks/monitoring';
import { objectChecks } from './checks/objects';
import { outputChecks } from './checks/outputs';
import { privilegeChecks } from './checks/privilege';
import { secretChecks } from './checks/secrets';
import { zeroDowntimeChecks } from './checks/zero-downtime';
import type { Check } from './model';

/** Every check, by area. */
export const catalogue: readonly Check[] = [
  ...zeroDowntimeChecks,
  ...objectChecks,
  ...fleetChecks,
  ...databaseChecks,
  ...privilegeChecks,
  ...monitoringChecks,
  ...backupChecks,
  ...outputChecks,
  ...secretChecks,
];
