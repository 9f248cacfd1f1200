import type { MigrationPlan } from './migration-plan';
import { composeName } from './names';

/** Name of the composite alarms that stop a cutover, the same in both regions: observability makes them, the cutover reads them. */
export const abortAlarmOf = (migration: Pick<MigrationPlan, 'qualifier' | 'migration' | 'account'>): string =>
  composeName(migration, 'ALARM', 'abort').value;

/** Name of the state machine of the cutover, in the target region. */
export const cutoverMachineOf = (migration: Pick<MigrationPlan, 'qualifier' | 'migration' | 'account'>): string =>
  composeName(migration, 'STATE_MACHINE', 'cutover').value;
