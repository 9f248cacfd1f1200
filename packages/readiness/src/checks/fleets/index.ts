import type { Check } from '../../model';
import { acceleratorNotKept } from './accelerator-kept';
import { acceleratorDisabled } from './accelerator-on';
import { acceleratorClosed } from './accelerator-open';
import { acceleratorPortClosed } from './accelerator-ports';
import { acceleratorInOneRegion } from './accelerator-regions';
import { administrationOpen } from './administration';
import { targetGroupEmpty } from './attached';
import { balancerUnlogged } from './balancer-logs';
import { balancerPortClosed } from './balancer-port';
import { balancerUnprotected } from './balancer-protected';
import { balancerInOneZone } from './balancer-zones';
import { groupCapacityPinned } from './capacity';
import { clientAddressLost } from './client-address';
import { fleetHasOneColour } from './colours';
import { drainTooShort } from './draining';
import { endpointGroupEmpty } from './endpoints-weighted';
import { groupGraceMissing } from './grace';
import { balancerWithoutListener } from './has-listener';
import { balancerTakesBadHeaders } from './headers';
import { targetsUnchecked } from './health-checked';
import { healthCheckLenient } from './health-codes';
import { healthCheckShallow } from './health-path';
import { healthCheckElsewhere } from './health-port';
import { healthCheckSlow } from './health-speed';
import { groupIgnoresBalancer } from './health-type';
import { metadataHopLimitWide } from './hop-limit';
import { imageMissing } from './image';
import { volumeKeyChecks } from './keys';
import { groupWithoutTemplate } from './launched-by-template';
import { listenerTakesOldTls } from './listener-policy';
import { listenerForwardsNowhere } from './listener-targets';
import { listenerPlain } from './listener-tls';
import { serverStandsAlone } from './lone-server';
import { metadataTokensOptional } from './metadata-tokens';
import { monitoringNotDetailed } from './monitoring';
import { groupVersionFloating } from './pinned-version';
import { portOpenToTheWorld } from './ports';
import { instanceProfileMissing } from './profile';
import { updateTakesAllServers } from './rolling';
import { groupCannotGrow } from './room';
import { securityRuleIncomplete } from './rules-complete';
import { fleetInDefaultGroup } from './security-groups';
import { groupTooSmall } from './size';
import { addressesChange } from './static-addresses';
import { targetPortClosed } from './target-port';
import { launchTemplateUnused } from './template-used';
import { volumeNotEncrypted } from './volume-encrypted';
import { volumeKeyNotOwn } from './volume-key';
import { volumeStaysBehind } from './volumes-kept';
import { groupInOneZone } from './zones';

/** A3: servers on EC2. */
export const fleetChecks: readonly Check[] = [
  serverStandsAlone,
  imageMissing,
  fleetHasOneColour,
  addressesChange,
  metadataTokensOptional,
  metadataHopLimitWide,
  volumeNotEncrypted,
  volumeKeyNotOwn,
  volumeStaysBehind,
  ...volumeKeyChecks,
  administrationOpen,
  securityRuleIncomplete,
  portOpenToTheWorld,
  fleetInDefaultGroup,
  instanceProfileMissing,
  monitoringNotDetailed,
  groupWithoutTemplate,
  groupVersionFloating,
  launchTemplateUnused,
  groupTooSmall,
  groupCannotGrow,
  groupInOneZone,
  groupCapacityPinned,
  groupIgnoresBalancer,
  groupGraceMissing,
  updateTakesAllServers,
  targetGroupEmpty,
  targetPortClosed,
  targetsUnchecked,
  healthCheckShallow,
  healthCheckElsewhere,
  healthCheckLenient,
  healthCheckSlow,
  drainTooShort,
  listenerPlain,
  listenerTakesOldTls,
  listenerForwardsNowhere,
  balancerWithoutListener,
  balancerPortClosed,
  balancerUnprotected,
  balancerUnlogged,
  balancerInOneZone,
  balancerTakesBadHeaders,
  acceleratorDisabled,
  acceleratorNotKept,
  acceleratorInOneRegion,
  acceleratorClosed,
  acceleratorPortClosed,
  endpointGroupEmpty,
  clientAddressLost,
];
