import { isTrue } from '../../ask';
import type { Check } from '../../model';
import { forMachines } from './for-machines';

/** Which call of which step took the seconds of the pause. */
export const cutoverUntraced: Check = {
  code: 'CutoverUntraced',
  area: 'A1',
  severity: 'LOW',
  title: 'The cutover is traced',
  rationale: 'A pause that is longer than rehearsed is explained by traces across functions and databases.',
  remediation: 'Set TracingConfiguration.Enabled.',
  source:
    'AWS Security Hub, control StepFunctions.1; AWS Step Functions Developer Guide, "Trace Step Functions request data in AWS X-Ray"',
  serves: ['CUT-7'],
  judge: forMachines({
    property: 'TracingConfiguration.Enabled',
    allowed: 'true',
    holds: isTrue,
    remedy: 'enable tracing',
  }),
};
