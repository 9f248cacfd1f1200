import { demanded, fail, isUnresolved, pass, type Statement, statementsOn, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { regionsOf } from '../monitoring/regions';
import { boundingPolicies } from './boundaries';

/** A migration has two sides: a boundary that holds one role to both, and another to none, or that leaves one out, was not meant so. */
export const boundaryRegions: Check = {
  code: 'BoundaryLeavesRegionsOpen',
  area: 'A5',
  severity: 'LOW',
  title: 'Where a permissions boundary holds roles to regions, each does, and to every region of the workload',
  rationale:
    'A region that is left out stops the cutover half-way; one boundary without regions is the way around the others.',
  remediation: 'Demand aws:RequestedRegion with both regions in each boundary.',
  source:
    'IAM User Guide, "AWS global condition context keys" (aws:RequestedRegion); "Permissions boundaries for IAM entities"',
  serves: ['IAM-6'],
  judge: (program) => {
    const bounds = [...boundingPolicies(program)].map((policy) => heldOf(program, policy));
    if (!bounds.some(({ regions }) => regions.length > 0)) return [];
    const wanted = regionsOf(program);
    return bounds.map(({ policy, regions, isOpen }) => {
      const told = {
        property: 'PolicyDocument',
        allowed: `aws:RequestedRegion with ${wanted.join(' and ')}`,
        remedy: 'demand aws:RequestedRegion with every region of the workload',
      };
      const missing = wanted.filter((region) => !regions.includes(region));
      if (missing.length === 0 && regions.length > 0)
        return pass(policy, { ...told, found: [...new Set(regions)].join(', ') });
      const found = regions.length === 0 ? 'no region' : `without ${missing.join(', ')}`;
      return isOpen ? unknown(policy, { ...told, found: 'what is not known' }) : fail(policy, { ...told, found });
    });
  },
};

/** The regions that a boundary's grants are held to. */
function heldOf(program: Program, policy: ResourceFact) {
  const allowed = statementsOn(program, policy).filter(({ effect }) => effect !== 'Deny');
  return {
    policy,
    regions: allowed.flatMap(({ conditions }) => demanded(conditions, 'aws:RequestedRegion')),
    isOpen: allowed.length === 0 || allowed.some(isOpenStatement),
  };
}

const isOpenStatement = ({ effect, conditions, isConditionOpen }: Statement): boolean =>
  effect === 'UNKNOWN' || isConditionOpen || isUnresolved(conditions);
