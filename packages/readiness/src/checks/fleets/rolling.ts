import { heldTo, look, numberOf } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';
import { groups } from './fleet';

/** Share of a group that has to stay healthy, in per cent. */
const SHARE = 50;

/** An update that takes all servers at once is an outage that a deployment causes. */
export const updateTakesAllServers: Check = {
  code: 'UpdateTakesAllServers',
  area: 'A3',
  severity: 'HIGH',
  title: 'An update never takes all servers of a group at once',
  rationale: 'Between phases stacks are deployed under traffic; MinInstancesInService is 0 where nobody sets it.',
  remediation: `Set MinInstancesInService to 1 or more; in Pulumi minHealthyPercentage of the refresh to ${SHARE} or more.`,
  source:
    'AWS CloudFormation Template Reference, "UpdatePolicy attribute"; Amazon EC2 Auto Scaling User Guide, "Understand the default values for an instance refresh", "Instance maintenance policies"',
  serves: ['EC2-2', 'EC2-4'],
  judge: (program) => groups(program).flatMap(answersOf),
};

function answersOf(group: ResourceFact): readonly Answer[] {
  return QUESTIONS.flatMap(({ where, what, allowed, holds }) =>
    look(group.properties, ...where) === undefined
      ? []
      : [heldTo(group, { property: [...where, ...what].join('.'), allowed, holds, remedy: 'keep servers in service' })],
  );
}

const isShare = (value: Lookup): boolean => (numberOf(value) ?? 0) >= SHARE;

const QUESTIONS = [
  {
    where: ['UpdatePolicy', 'AutoScalingRollingUpdate'],
    what: ['MinInstancesInService'],
    allowed: '1 or more',
    holds: (value: Lookup) => (numberOf(value) ?? 0) >= 1,
  },
  {
    where: ['InstanceRefresh'],
    what: ['Preferences', 'MinHealthyPercentage'],
    allowed: `${SHARE} or more`,
    holds: (value: Lookup) => value === undefined || isShare(value),
  },
  {
    where: ['InstanceMaintenancePolicy'],
    what: ['MinHealthyPercentage'],
    allowed: `${SHARE} or more`,
    holds: (value: Lookup) => numberOf(value) === -1 || isShare(value),
  },
];
