import { each, heldTo, isTrue, isUnresolved, regionOf, worse } from '../../ask';
import type { Check } from '../../model';
import { cutoversOf } from './machines';

/** The journal of a cutover is what its history says. */
export const cutoverUnlogged: Check = {
  code: 'CutoverUnlogged',
  area: 'A1',
  severity: 'MEDIUM',
  title: 'The cutover logs every event, with its data',
  rationale:
    'Histories are kept for 90 days; what was checked, and found, has to be read by alarms at once and by auditors later.',
  remediation: 'Set LoggingConfiguration to Level ALL with IncludeExecutionData and a log group.',
  source: 'AWS Step Functions Developer Guide, "Using CloudWatch Logs to log execution history in Step Functions"',
  serves: ['CUT-7'],
  judge: (program) =>
    cutoversOf(program).map(({ machine }) =>
      [
        { property: 'Level', allowed: 'ALL', holds: (level: unknown) => level === 'ALL' },
        { property: 'IncludeExecutionData', allowed: 'true', holds: isTrue },
        {
          property: 'Destinations',
          allowed: 'a log group of its region',
          holds: (list: Parameters<typeof each>[0]) =>
            each(list).length > 0 &&
            !isUnresolved(list) &&
            each(list).every((group) => (regionOf(group) ?? machine.region) === machine.region),
        },
      ]
        .map(({ property, allowed, holds }) =>
          heldTo(machine, {
            property: `LoggingConfiguration.${property}`,
            allowed,
            holds,
            remedy: `set ${property}`,
          }),
        )
        .reduce(worse),
    ),
};
