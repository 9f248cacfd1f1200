import { type MigrationPlan, type Planned, planMigration } from '@regionlift/migration/core';
import type { MigrationSettings } from '../args';
import { regionsOf } from '../assemble/regions-of';
import type { Problem } from '../problem';
import { factsOf } from './facts-of';
import { Inquiry } from './inquiry';

/** How a component that stands alone is judged. */
export interface Alone {
  /** Whether its name is a part's, of which physical names are composed. */
  readonly isPart: boolean;
  /** What it would be; settings are its arguments without the migration. */
  readonly planOf: (name: string, migration: MigrationPlan, settings: object) => Planned<unknown>;
}

/** Everything that is in the way of a component that stands alone, before anything is registered. */
export function judgeAlone(
  name: string,
  { isPart, planOf }: Alone,
  { migration, ...settings }: { readonly migration: MigrationSettings },
  before: readonly Problem[],
): readonly Problem[] {
  const inquiry = new Inquiry(name, before);
  if (isPart) inquiry.name('', name);
  const plan = inquiry.plan('migration', () =>
    planMigration(name, { ...factsOf(regionsOf(migration)), name: migration.name }),
  );
  if (plan && inquiry.clear) inquiry.plan('', () => planOf(name, plan, settings));
  return inquiry.problems;
}
