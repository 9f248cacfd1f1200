import { declared, each, isRecord, isUnresolved, look, presence } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { entrancesOf, servedRegion } from './accelerators';
import { fleetOf, groups } from './fleet';
import { listeners } from './listeners';

/** A shift needs something to shift to, that is there before it. */
export const fleetHasOneColour: Check = {
  code: 'FleetHasOneColour',
  area: 'A3',
  severity: 'HIGH',
  title: 'A fleet has two colours, or two regions',
  rationale: 'Servers that are replaced in place have no way back but a second deployment.',
  remediation:
    'Declare green next to blue: a group in each region behind an accelerator or weighted records, or two target groups behind one listener.',
  source: 'AWS Whitepaper, "Blue/Green Deployments on AWS"',
  serves: ['EC2-2'],
  judge: (program) =>
    fleetOf(program).length === 0
      ? []
      : [
          presence(program, program, pairsOf(program), {
            property: 'colours',
            allowed: 'two regions, or two target groups behind one listener',
            remedy: 'declare the second colour',
          }),
        ],
};

/** What shows that there are two of it. */
const pairsOf = (program: Program): readonly ResourceFact[] => [
  ...entrancesOf(program)
    .filter((entrance) => distinct(entrance.groups.map(servedRegion)) >= 2)
    .map(({ listener }) => listener),
  ...(distinct(groups(program).map(({ region }) => region)) >= 2 ? groups(program) : []),
  ...listeners(program).filter(({ properties }) => {
    const targets = look(properties, 'DefaultActions', 'forward', 'ForwardConfig', 'TargetGroups');
    return isRecord(targets) && Object.keys(targets).length >= 2;
  }),
  ...declared(program, 'AWS::CodeDeploy::DeploymentGroup').filter(
    ({ properties }) => look(properties, 'DeploymentStyle', 'DeploymentType') === 'BLUE_GREEN',
  ),
  ...weightedPairs(program),
];

function weightedPairs(program: Program): readonly ResourceFact[] {
  const weighted = declared(program, 'AWS::Route53::RecordSet').filter(
    ({ properties }) => look(properties, 'SetIdentifier') !== undefined,
  );
  return weighted.filter(({ properties }, index) =>
    weighted.some(
      (other, place) => place !== index && each(look(other.properties, 'Name'))[0] === look(properties, 'Name'),
    ),
  );
}

const distinct = (values: readonly unknown[]): number =>
  new Set(values.filter((value) => typeof value === 'string' && !isUnresolved(value))).size;
