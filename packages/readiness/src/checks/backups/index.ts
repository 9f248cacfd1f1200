import type { Check } from '../../model';
import { cold } from './cold';
import { continuous } from './continuous';
import { continuousLimits } from './continuous-limits';
import { copied } from './copied';
import { copyAway } from './copy-away';
import { copyForgotten } from './copy-forgotten';
import { covered } from './covered';
import { failuresHeard } from './failures-heard';
import { fires } from './fires';
import { often } from './often';
import { ownBackups } from './own-backups';
import { ownBackupsKept } from './own-backups-kept';
import { present } from './present';
import { restoreSelection } from './restore-selection';
import { restoreTest } from './restore-test';
import { restoreTestVaults } from './restore-test-vaults';
import { retention } from './retention';
import { retentionSet } from './retention-set';
import { role } from './role';
import { roleTrust } from './role-trust';
import { selected } from './selected';
import { selectionBounded } from './selection-bounded';
import { selectionNear } from './selection-near';
import { tableRecovery } from './table-recovery';
import { vaultExists } from './vault-exists';
import { vaultGuarded } from './vault-guarded';
import { vaultKept } from './vault-kept';
import { vaultKey } from './vault-key';

/** Checks of backups (A7). */
export const backupChecks: readonly Check[] = [
  cold,
  continuousLimits,
  continuous,
  copied,
  copyAway,
  copyForgotten,
  covered,
  failuresHeard,
  fires,
  often,
  ownBackupsKept,
  ownBackups,
  present,
  restoreSelection,
  restoreTestVaults,
  restoreTest,
  retentionSet,
  retention,
  roleTrust,
  role,
  selected,
  selectionBounded,
  selectionNear,
  tableRecovery,
  vaultExists,
  vaultGuarded,
  vaultKept,
  vaultKey,
];
