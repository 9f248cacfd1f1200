import { type BadInput, token } from './bad-input';
import { instances } from './instances';
import { application, loadBalancer } from './load-balancer';
import { routing } from './routing';
import { shift } from './shift';
import { place, source } from './source-and-place';

export type { BadInput } from './bad-input';

/** One bad input per row. */
export const badInputs: readonly BadInput[] = [
  { title: 'a token as host name', facts: { hostName: token }, codes: ['PlainValueNeeded'] },
  {
    title: 'a token among instance types',
    facts: { instanceTypes: ['m7g.large', token] },
    codes: ['PlainValueNeeded'],
  },
  ...source,
  ...place,
  ...loadBalancer,
  ...application,
  ...instances,
  ...routing,
  ...shift,
  {
    title: 'an alarm action in a third region',
    facts: { alarmActionArns: ['arn:aws:sns:eu-west-1:111122223333:ops'] },
    codes: ['AlarmActionElsewhere'],
  },
  {
    title: 'a name that is too long for a load balancer',
    facts: { name: 'A'.repeat(23) },
    codes: ['NameTooLong'],
  },
  { title: 'a qualifier that AWS reserves', facts: {}, migration: { qualifier: 'internal' }, codes: ['ReservedName'] },
  {
    title: 'more gate alarms than the function can be told',
    facts: { gateAlarmNames: Array.from({ length: 20 }, (_, position) => `${position}-${'x'.repeat(200)}`) },
    codes: ['RuntimeConfigTooLarge'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      certificateArn: undefined,
      healthCheckPath: 'health',
      instanceTypes: ['m7g.large', 'm7i.large'],
      minCapacity: 13,
      routing: 'RECORDS',
      shiftPercents: [50],
      bakeSeconds: 0,
      drainSeconds: 30,
    },
    codes: [
      'CertificateMissing',
      'InvalidPath',
      'MixedArchitectures',
      'MinAboveMax',
      'HostedZoneMissing',
      'InvalidShiftPercents',
      'BakeTooShort',
      'DrainTooShort',
    ],
  },
];
