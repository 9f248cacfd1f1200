import type { MigrationPlan, PartDeclaration } from '@regionlift/migration/core';
import type { BackupsFacts, LockFacts, RestoreTestFacts, RuleFacts } from './backups-facts';

type Known<F> = { readonly [K in keyof F]: Exclude<F[K], object> };

/** The facts once every check has passed: nothing is deferred any more. */
export type KnownBackupsFacts = Known<
  Omit<
    BackupsFacts,
    'protect' | 'selectTags' | 'daily' | 'weekly' | 'monthly' | 'lock' | 'restoreTests' | 'alarmActionArns'
  >
> & {
  readonly protect?: readonly string[];
  readonly selectTags?: Readonly<Record<string, string>>;
  readonly daily?: Known<RuleFacts>;
  readonly weekly?: Known<RuleFacts>;
  readonly monthly?: Known<RuleFacts>;
  readonly lock?: Known<LockFacts>;
  readonly restoreTests?: Known<RestoreTestFacts>;
  readonly alarmActionArns?: readonly string[];
  readonly migration: MigrationPlan;
  readonly parts: readonly PartDeclaration[];
};
