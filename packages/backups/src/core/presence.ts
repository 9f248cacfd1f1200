import { hasReached } from '@regionlift/migration/core';
import type { BackupsPlan } from './backups-plan';

/**
 * Whether the function, its role and its log are there: for the steps until the migration is finalised, and for restores on trial as
 * long as there are any. Vaults, plans and restore tests are the application's: they stay when the migration is over.
 */
export const hasFunction = ({ migration, validation }: Pick<BackupsPlan, 'migration' | 'validation'>): boolean =>
  !hasReached(migration.phase, 'FINALISED') || validation !== undefined;
