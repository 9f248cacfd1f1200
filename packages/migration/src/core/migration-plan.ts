import type { MigrationAlerts } from './alerts';
import { judgeAll } from './check';
import { migrationChecks } from './migration-checks';
import type { MigrationFacts } from './migration-facts';
import { slugOf } from './names';
import type { Phase } from './phase';
import { type Planned, planUnlessFailed } from './planned';
import { type Partition, partitionOf } from './regions';
import type { Side } from './signal';

/** A migration whose inputs were accepted: every field known. Planners of parts start from it. */
export interface MigrationPlan {
  /** Lower-case letters and digits: `orders`. */
  readonly migration: string;
  readonly qualifier: string;
  /** Twelve digits. */
  readonly account: string;
  readonly partition: Partition;
  readonly from: string;
  readonly to: string;
  readonly phase: Phase;
  readonly rollbackWindowDays: number;
  /** Tags that every resource of the migration carries; for display and cost, never for identity. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whom alarms notify when a part names nobody; absent: nobody. */
  readonly alerts?: MigrationAlerts;
}

/** Days during which the way back stays open when nobody says otherwise (DESIGN's sample app). */
export const defaultRollbackWindowDays = 7;

/** The qualifier when nobody chooses one. */
export const defaultQualifier = 'rl';

/** Judges a migration's inputs and returns its plan, or every finding at once. */
export const planMigration = (subject: string, facts: MigrationFacts): Planned<MigrationPlan> =>
  planUnlessFailed(judgeAll(subject, facts, migrationChecks), () => acceptedPlan(facts));

/** The region of a side. */
export const regionOf = ({ from, to }: Pick<MigrationPlan, 'from' | 'to'>, side: Side): string =>
  side === 'SOURCE' ? from : to;

function acceptedPlan(facts: MigrationFacts): MigrationPlan {
  const known = facts as { readonly [K in keyof MigrationFacts]: Exclude<MigrationFacts[K], object> };
  const [migration, qualifier] = [slugOf(String(known.name)), known.qualifier ?? defaultQualifier];
  return {
    migration,
    qualifier,
    account: String(known.account),
    partition: partitionOf(String(known.from)) as Partition,
    from: String(known.from),
    to: String(known.to),
    phase: known.phase as Phase,
    rollbackWindowDays: known.rollbackWindowDays ?? defaultRollbackWindowDays,
    tags: { 'regionlift:migration': `${qualifier}-${migration}` },
  };
}
