import { at, each, fail, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { machines } from './subjects';

/** The history of an execution is kept for 90 days at most; the log is the journal. */
export const machineLog: Check = {
  code: 'StateMachineNotLogging',
  area: 'A6',
  severity: 'LOW',
  title: 'A state machine logs its executions',
  rationale: 'Who asks after a cutover what was done, and when, needs its journal.',
  remediation: 'Set LoggingConfiguration: Level ALL or ERROR, and a destination.',
  source: 'AWS Step Functions Developer Guide, "Using CloudWatch Logs to log execution history"',
  serves: ['OBS-3', 'CUT-1'],
  judge: (program) =>
    machines(program).map((machine) => {
      const logging = at(machine.properties, 'LoggingConfiguration');
      const level = at(logging, 'Level');
      const told = {
        property: 'LoggingConfiguration.Level',
        found: shown(level),
        allowed: 'ALL or ERROR, with a destination',
        remedy: 'set LoggingConfiguration',
      };
      if (isUnresolved(logging)) return unknown(machine, told);
      const isLogging = level === 'ALL' || level === 'ERROR';
      return isLogging && each(at(logging, 'Destinations')).length > 0 ? pass(machine, told) : fail(machine, told);
    }),
};
