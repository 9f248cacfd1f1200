import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import type { ActionContext } from '../context';
import { awsAccelerator } from './accelerator';
import { awsAlarms } from './alarms';
import { awsBalancers } from './balancers';
import { awsCapacity } from './capacity';
import type { Clients } from './clients';
import { awsFleet } from './fleet';
import { awsImages } from './images';
import { awsLedger } from './ledger';
import { awsRecord } from './record';
import { awsRecordRoute } from './record-route';
import { awsSmoke } from './smoke';

/** Everything an action works with, against AWS. Nothing is asked before an action asks it. */
export function awsContext(
  config: FleetRuntimeConfig,
  clients: Clients,
  rest: { readonly clock: ClockPort; readonly log: Log; readonly request: ActionContext['request'] },
): ActionContext {
  const { source, target, endpointGroups, record: name } = config;
  const loadBalancers = awsBalancers(clients, config);
  const record = name && awsRecord(clients.route53(target.region), name, rest.clock);
  return {
    ...rest,
    config,
    subject: `${config.qualifier}-${config.migration}/${config.part}`,
    fleets: {
      BLUE: awsFleet(clients, source, rest.clock),
      GREEN: awsFleet(clients, { ...target, alarmNames: config.shift.gateAlarmNames }, rest.clock),
    },
    route: record
      ? awsRecordRoute(config, record, loadBalancers)
      : awsAccelerator(clients.accelerator(), endpointGroups ?? { source: '', target: '' }, source),
    ...(record && { record }),
    loadBalancers,
    images: awsImages(clients, config),
    capacity: awsCapacity(clients, config, rest.clock),
    alarms: awsAlarms(clients.cloudWatch(target.region)),
    smoke: awsSmoke(clients.ec2(target.region), config),
    ledger: awsLedger(clients.ssm(target.region), config.ledgerParameter),
  };
}
