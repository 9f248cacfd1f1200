import type { Check } from '../../model';
import { accessPointOpen } from './access-point';
import { bucketProtectionLost } from './aspects-kept';
import { existingObjectsNotBackfilled } from './backfilled';
import { bucketKeyOff } from './bucket-key';
import { deleteMarkersLeftBehind } from './delete-markers';
import { bucketRefusesDeliveries } from './deliveries-admitted';
import { replicationStaysInRegion } from './destination-region';
import { bucketNotUnderKms } from './encrypted';
import { bucketNotKept } from './kept';
import { replicationKeyRefuses } from './key-admits';
import { bucketKeyChecks, serviceKeyChecks } from './keys';
import { kmsObjectsLeftBehind } from './kms-objects';
import { bucketTakesOldTls } from './old-tls';
import { bucketKeyNotOwn } from './own-key';
import { bucketOwnershipNotEnforced } from './ownership';
import { replicationPriorityMissing } from './priority';
import { bucketPublicAccessOpen } from './public-access';
import { replicaChangesStay } from './replica-changes';
import { replicasArchived } from './replica-class';
import { replicaKeyWrong } from './replica-key';
import { bucketNotReplicated } from './replicated';
import { replicationRoleMissing } from './role-named';
import { replicationRoleLacks } from './role-permissions';
import { replicationRoleNotTrusted } from './role-trust';
import { replicationRuleDisabled } from './rule-enabled';
import { replicationTimeUncontrolled } from './time-control';
import { bucketAllowsPlainText } from './tls-only';
import { replicationLeavesObjectsOut } from './unfiltered';
import { bucketNotVersioned } from './versioned';
import { bucketVersionsShortLived } from './versions-kept';
import { replicationOneWay } from './way-back';

/** A2: objects in S3. */
export const objectChecks: readonly Check[] = [
  bucketNotVersioned,
  bucketNotUnderKms,
  bucketKeyNotOwn,
  bucketKeyOff,
  ...bucketKeyChecks,
  ...serviceKeyChecks,
  bucketPublicAccessOpen,
  accessPointOpen,
  bucketAllowsPlainText,
  bucketTakesOldTls,
  bucketOwnershipNotEnforced,
  bucketNotKept,
  bucketProtectionLost,
  bucketVersionsShortLived,
  bucketRefusesDeliveries,
  bucketNotReplicated,
  replicationRuleDisabled,
  replicationStaysInRegion,
  replicationLeavesObjectsOut,
  kmsObjectsLeftBehind,
  replicaKeyWrong,
  replicasArchived,
  deleteMarkersLeftBehind,
  replicaChangesStay,
  replicationPriorityMissing,
  replicationTimeUncontrolled,
  replicationRoleMissing,
  replicationRoleNotTrusted,
  replicationRoleLacks,
  replicationKeyRefuses,
  replicationOneWay,
  existingObjectsNotBackfilled,
];
