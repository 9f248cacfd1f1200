import { keptAnswer } from '../../ask';
import type { Check } from '../../model';
import { accelerators } from './accelerators';

/** The addresses go with it, for ever. */
export const acceleratorNotKept: Check = {
  code: 'AcceleratorNotKept',
  area: 'A3',
  severity: 'HIGH',
  title: 'An accelerator outlives its stack and its replacement',
  rationale: 'Static addresses are assigned for as long as the accelerator exists; when it is deleted they are lost.',
  remediation: 'Retain it on delete and on replace; in Pulumi retainOnDelete and protect.',
  source: 'AWS Global Accelerator Developer Guide, "Deleting an accelerator"',
  serves: ['EC2-1'],
  judge: (program) => accelerators(program).map(keptAnswer),
};
