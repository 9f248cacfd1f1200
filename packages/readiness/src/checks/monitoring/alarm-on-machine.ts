import { alarmOn } from './alarm-on';
import { machines } from './subjects';

/** An execution that is aborted was aborted by somebody; one that fails was not. */
export const alarmOnMachine = alarmOn({
  code: 'StateMachineNotAlarmed',
  severity: 'LOW',
  title: 'A state machine whose execution fails raises an alarm',
  rationale: 'A cutover that stops half-way waits for somebody.',
  source: 'AWS Step Functions Developer Guide, "Step Functions metrics in CloudWatch"',
  serves: ['OBS-2', 'CUT-1'],
  of: machines,
  namespace: /^AWS\/States$/,
  metrics: ['ExecutionsFailed'],
  dimensions: ['StateMachineArn'],
});
