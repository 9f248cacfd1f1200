import type { Check } from '../../model';
import { databaseBackupsShort } from './backups';
import { databaseBackupsNotKept } from './backups-kept';
import { databaseCertificateExpired } from './certificate';
import { databaseNotEncrypted } from './encrypted';
import { databaseNotKept } from './kept';
import { databaseKeyChecks } from './keys';
import { logicalReplicationOff } from './logical';
import { logicalReplicationTooSmall } from './logical-capacity';
import { databaseLoginUnmanaged } from './login';
import { databaseLogsStay } from './logs';
import { databaseUnmeasured } from './measured';
import { replicaUpgradesItself } from './minor-versions';
import { databaseGroupsMissing } from './own-groups';
import { databaseKeyNotOwn } from './own-key';
import { databasePortClosed } from './port';
import { promotionWouldReplace } from './promotable';
import { databaseUnprotected } from './protected';
import { databasePublic } from './public-access';
import { databasePortOpen } from './reachable';
import { databaseNotReplicated } from './replica';
import { databaseInDefaultGroup } from './security-groups';
import { replicaSourceRegionWrong } from './source-region';
import { databaseSubnetsMissing } from './subnets';
import { databaseTlsOptional } from './tls';
import { databaseInOneZone } from './zones';

/** A4: databases on RDS. */
export const databaseChecks: readonly Check[] = [
  databaseNotReplicated,
  promotionWouldReplace,
  replicaSourceRegionWrong,
  databaseNotEncrypted,
  databaseKeyNotOwn,
  ...databaseKeyChecks,
  databaseNotKept,
  databaseUnprotected,
  databaseBackupsShort,
  databaseBackupsNotKept,
  databaseInOneZone,
  databasePublic,
  databasePortOpen,
  databasePortClosed,
  databaseInDefaultGroup,
  databaseGroupsMissing,
  databaseSubnetsMissing,
  databaseTlsOptional,
  logicalReplicationOff,
  logicalReplicationTooSmall,
  databaseLoginUnmanaged,
  databaseCertificateExpired,
  databaseUnmeasured,
  databaseLogsStay,
  replicaUpgradesItself,
];
