import type { Finding } from '@regionlift/migration/core';

/** State of an alarm; MISSING for one that is not there. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'MISSING';

/**
 * What the abort signals of both regions say (OBS-2): ALARM stops the cutover; a signal that is missing or has no data yet is
 * unknown, and stops nothing.
 */
export const judgeSignals = (
  subject: string,
  alarm: string,
  states: Readonly<Record<string, AlarmState>>,
): readonly Finding[] =>
  Object.entries(states).flatMap(([region, state]): readonly Finding[] => {
    if (state === 'OK') return [];
    return [
      {
        code: state === 'ALARM' ? 'AbortSignalled' : 'AbortSignalSilent',
        verdict: state === 'ALARM' ? 'fail' : 'unknown',
        subject,
        property: alarm,
        found: `${state} in ${region}`,
        allowed: 'OK',
        remedy:
          state === 'ALARM'
            ? 'mend what its alarms say, then try again'
            : 'declare MigrationObservability, or give the alarm time to see data',
      },
    ];
  });
