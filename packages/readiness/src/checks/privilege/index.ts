import type { Check } from '../../model';
import { boundary } from './boundary';
import { boundaryBounds } from './boundary-bounds';
import { boundaryForgotten } from './boundary-forgotten';
import { boundaryLifted } from './boundary-lifted';
import { boundaryNames } from './boundary-names';
import { boundaryRegions } from './boundary-regions';
import { broadManagedPolicy } from './broad-managed-policy';
import { byExclusion } from './by-exclusion';
import { createGrant } from './create-grant';
import { deletionAllowed } from './deletion-allowed';
import { everybodyDenied } from './everybody-denied';
import { functionUrl } from './function-url';
import { keyAccount } from './key-account';
import { openToWorld } from './open-to-world';
import { passRole } from './pass-role';
import { serviceGrant } from './service-grant';
import { trustAccount } from './trust-account';
import { trustFederated } from './trust-federated';
import { trustOpen } from './trust-open';
import { trustSource } from './trust-source';
import { trustSourceArn } from './trust-source-arn';
import { unscopedCall } from './unscoped-call';
import { unusedRole } from './unused-role';
import { userAccess } from './user-access';
import { wellFormed } from './well-formed';
import { wideResourcePolicy } from './wide-resource-policy';
import { wildcardAction } from './wildcard-action';
import { wildcardRead } from './wildcard-read';
import { wildcardResource } from './wildcard-resource';

/** Checks of least privilege (A5). */
export const privilegeChecks: readonly Check[] = [
  boundaryBounds,
  boundaryForgotten,
  boundaryLifted,
  boundaryNames,
  boundaryRegions,
  boundary,
  broadManagedPolicy,
  byExclusion,
  createGrant,
  deletionAllowed,
  everybodyDenied,
  functionUrl,
  keyAccount,
  openToWorld,
  passRole,
  serviceGrant,
  trustAccount,
  trustFederated,
  trustOpen,
  trustSourceArn,
  trustSource,
  unscopedCall,
  unusedRole,
  userAccess,
  wellFormed,
  wideResourcePolicy,
  wildcardAction,
  wildcardRead,
  wildcardResource,
];
