import type { RegionMigrationArgs } from '@regionlift/migration/pulumi';
import type { RegionSettings } from '../args';

/** What the migration itself takes of a component's arguments. */
export const regionsOf = ({
  from,
  to,
  account,
  phase,
  deployedPhase,
  qualifier,
  rollbackWindowDays,
  side,
}: RegionSettings): RegionMigrationArgs => ({
  from,
  to,
  account,
  phase,
  deployedPhase,
  qualifier,
  rollbackWindowDays,
  side,
});
