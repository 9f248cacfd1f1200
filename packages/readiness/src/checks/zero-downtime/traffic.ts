import { declared, isRecord, look, numberOf, presence } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { entrancesOf } from '../fleets/accelerators';
import { fleetOf } from '../fleets/fleet';
import { listeners } from '../fleets/listeners';
import { isAlias, trafficRecords } from './records';

/** Traffic has to be movable by one call, and back by one. */
export const trafficNotMovable: Check = {
  code: 'TrafficNotMovable',
  area: 'A1',
  severity: 'HIGH',
  title: 'Something moves traffic between both sides',
  rationale: 'Without dials, weights or a record with a short life the old addresses are what clients go on using.',
  remediation:
    'Put Global Accelerator in front, weighted records with a TTL of 60 s at most, or weighted target groups.',
  source:
    'AWS Global Accelerator Developer Guide, "Adjusting traffic flow with traffic dials"; Amazon Route 53 Developer Guide, "Weighted routing"',
  serves: ['EC2-1', 'EC2-3', 'EC2-8'],
  judge: (program) =>
    fleetOf(program).length === 0
      ? []
      : [
          presence(program, program, switchesOf(program), {
            property: 'traffic',
            allowed: 'an accelerator with two endpoint groups, weighted records or weighted target groups',
            remedy: 'declare what moves traffic',
          }),
        ],
};

const switchesOf = (program: Program): readonly ResourceFact[] => [
  ...entrancesOf(program)
    .filter(({ groups }) => groups.length >= 2)
    .map(({ listener }) => listener),
  ...trafficRecords(program)
    .filter(
      (record) => look(record.value, 'SetIdentifier') !== undefined || (!isAlias(record) && isShort(record.value)),
    )
    .map(({ owner }) => owner),
  ...listeners(program).filter(({ properties }) => {
    const targets = look(properties, 'DefaultActions', 'forward', 'ForwardConfig', 'TargetGroups');
    return isRecord(targets) && Object.keys(targets).length >= 2;
  }),
  ...declared(program, 'AWS::Route53RecoveryControl::RoutingControl', 'AWS::ARCRegionSwitch::Plan'),
];

const isShort = (record: Parameters<typeof look>[0]): boolean =>
  (numberOf(look(record, 'TTL')) ?? Number.POSITIVE_INFINITY) <= 60;
