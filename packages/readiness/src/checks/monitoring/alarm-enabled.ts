import { declared, heldTo, isTrue } from '../../ask';
import type { Check } from '../../model';

/** An alarm whose actions are off changes its colour and does nothing. */
export const alarmEnabled: Check = {
  code: 'AlarmActionsDisabled',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'The actions of an alarm are enabled',
  rationale: 'Actions are switched off for a night of maintenance, and stay so.',
  remediation: 'Set ActionsEnabled to true, or leave it out.',
  source: 'CloudWatch API Reference, PutMetricAlarm (ActionsEnabled)',
  serves: ['OBS-2'],
  judge: (program) =>
    declared(program, 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').map((alarm) =>
      heldTo(alarm, {
        property: 'ActionsEnabled',
        allowed: 'true',
        holds: (value) => value === undefined || isTrue(value),
        remedy: 'enable the actions',
      }),
    ),
};
