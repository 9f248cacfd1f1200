import type { Check } from '../../model';
import { forMachines } from './for-machines';

/** Five minutes, and steps that may run twice. */
export const cutoverExpress: Check = {
  code: 'CutoverExpress',
  area: 'A1',
  severity: 'HIGH',
  title: 'The cutover is a Standard workflow',
  rationale:
    'An Express workflow ends after five minutes, runs steps at least once, cannot wait for a token and cannot be redriven.',
  remediation: 'Set StateMachineType to STANDARD.',
  source: 'AWS Step Functions Developer Guide, "Choosing workflow type in Step Functions"',
  serves: ['CUT-1', 'CUT-5'],
  judge: forMachines({
    property: 'StateMachineType',
    allowed: 'STANDARD',
    holds: (type) => type === undefined || type === 'STANDARD',
    remedy: 'use a Standard workflow (its type cannot be changed later)',
  }),
};
