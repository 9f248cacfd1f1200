import { alarmActionChecks, type Check, fail, namesFit, pass, plainValueNeeded } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { fleetNamesNeeded } from '../fleet-naming';
import { acceleratorChecks } from './accelerator-checks';
import { accessChecks } from './access-checks';
import { applicationChecks } from './application-checks';
import { capacityChecks } from './capacity-checks';
import { clientChecks } from './client-checks';
import { instanceChecks } from './instance-checks';
import { plainListNeeded } from './list-needed';
import { loadBalancerChecks } from './load-balancer-checks';
import { placeChecks } from './place-checks';
import { routingChecks } from './routing-checks';
import { shiftChecks } from './shift-checks';
import { sourceChecks } from './source-checks';
import { userDataChecks } from './user-data-checks';

/** What a fleet part asks of its inputs, before anything is created. Network, user data and settings may be deferred. */
export const fleetChecks: readonly Check<FleetQuestion>[] = [
  ...(
    [
      'sourceLoadBalancerArn',
      'sourceAutoScalingGroupName',
      'sourceClientIpPreserved',
      'sourceImageId',
      'loadBalancerType',
      'internal',
      'certificateArn',
      'listenerPort',
      'sslPolicy',
      'applicationPort',
      'applicationProtocol',
      'healthCheckPath',
      'smokeTestPath',
      'hostName',
      'deregistrationDelaySeconds',
      'webAclArn',
      'minCapacity',
      'maxCapacity',
      'targetCpuPercent',
      'onDemandPercent',
      'warmPoolSize',
      'capacityReservationId',
      'volumeGibibytes',
      'rootDeviceName',
      'warmupSeconds',
      'routing',
      'acceleratorListenerArn',
      'sourceEndpointGroupArn',
      'hostedZoneId',
      'recordTtlSeconds',
      'bakeSeconds',
      'alarmGate',
      'healthySamples',
      'drainSeconds',
    ] as const
  ).map((property) => plainValueNeeded<FleetQuestion>(property)),
  ...(
    [
      'clientCidrs',
      'instanceTypes',
      'knownInstanceTypes',
      'secretArns',
      'bucketNames',
      'keyAliases',
      'egressPorts',
      'acceleratorIpAddresses',
      'shiftPercents',
      'gateAlarmNames',
    ] as const
  ).flatMap((property) => plainListNeeded<FleetQuestion>(property)),
  ...sourceChecks,
  ...placeChecks,
  ...loadBalancerChecks,
  ...clientChecks,
  ...applicationChecks,
  ...instanceChecks,
  ...capacityChecks,
  ...userDataChecks,
  ...accessChecks,
  ...routingChecks,
  ...acceleratorChecks,
  ...shiftChecks,
  ...alarmActionChecks('EC2-3'),
  namesFit('name', fleetNamesNeeded),
  {
    code: 'ReservedName',
    asks: "a load balancer's name does not begin with internal- (Elastic Load Balancing API Reference, CreateLoadBalancer, Name)",
    property: 'name',
    serves: ['EC2-1'],
    judge: ({ migration: { qualifier } }) =>
      qualifier === 'internal'
        ? fail("the qualifier 'internal'", 'another qualifier', 'choose another qualifier for the migration')
        : pass,
  },
];
