import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetDefaults } from './fleet-defaults';
import { fleetNaming } from './fleet-naming';
import type { LaunchTemplatePlan } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';

/**
 * How an instance of green is made (EC2-6). Metadata answers to sessions alone (IMDSv2) and not beyond the instance: one hop.
 * Source: EC2 User Guide, "Configure the instance metadata options".
 */
export const launchTemplateOf = (migration: MigrationPlan, facts: KnownFleetFacts): LaunchTemplatePlan => {
  const naming = fleetNaming(migration, facts.name);
  return {
    name: naming.template.value,
    instanceType: String(facts.instanceTypes[0]),
    instanceProfileName: naming.profile.value,
    volume: {
      deviceName: facts.rootDeviceName ?? fleetDefaults.rootDeviceName,
      gibibytes: facts.volumeGibibytes ?? fleetDefaults.volumeGibibytes,
      type: 'gp3',
    },
    metadata: { httpTokens: 'required', httpPutResponseHopLimit: 1, instanceMetadataTags: 'disabled' },
    ...(facts.capacityReservationId !== undefined && { capacityReservationId: facts.capacityReservationId }),
    hasUserData: facts.userData !== undefined,
  };
};
