import { heldTo, isTrue } from '../../ask';
import type { Check } from '../../model';
import { accelerators } from './accelerators';

/** Its addresses stay when it is disabled, and answer nobody. */
export const acceleratorDisabled: Check = {
  code: 'AcceleratorDisabled',
  area: 'A3',
  severity: 'HIGH',
  title: 'An accelerator is enabled',
  rationale: 'Clients that know its static addresses reach nothing while it is disabled.',
  remediation: 'Leave Enabled on.',
  source: 'AWS::GlobalAccelerator::Accelerator, `Enabled`',
  serves: ['EC2-1'],
  judge: (program) =>
    accelerators(program).map((one) =>
      heldTo(one, { property: 'Enabled', allowed: 'true', holds: isTrue, remedy: 'enable the accelerator' }),
    ),
};
