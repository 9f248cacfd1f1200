import type { Check } from '../../model';
import { exposedRandom } from './exposed-random';
import { plaintext } from './plaintext';
import { secretAway } from './secret-away';
import { secretGenerated } from './secret-generated';
import { secretKey } from './secret-key';
import { secretRecovery } from './secret-recovery';
import { secretRotation } from './secret-rotation';
import { unhiddenParameter } from './unhidden-parameter';

/** Checks of secrets (A9). */
export const secretChecks: readonly Check[] = [
  exposedRandom,
  plaintext,
  secretAway,
  secretGenerated,
  secretKey,
  secretRecovery,
  secretRotation,
  unhiddenParameter,
];
