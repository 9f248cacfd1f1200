import { heldTo, isTrue } from '../../ask';
import type { Check } from '../../model';
import { machines } from './subjects';

/** Where the time of a cutover went is seen in its trace. */
export const machineTrace: Check = {
  code: 'StateMachineNotTraced',
  area: 'A6',
  severity: 'LOW',
  title: 'A state machine is traced',
  rationale: 'A pause that took too long is explained by the trace of the execution.',
  remediation: 'Set TracingConfiguration.Enabled to true.',
  source: 'AWS Step Functions Developer Guide, "Trace Step Functions request data in AWS X-Ray"',
  serves: ['OBS-1'],
  judge: (program) =>
    machines(program).map((machine) =>
      heldTo(machine, {
        property: 'TracingConfiguration.Enabled',
        allowed: 'true',
        holds: isTrue,
        remedy: 'enable tracing',
      }),
    ),
};
