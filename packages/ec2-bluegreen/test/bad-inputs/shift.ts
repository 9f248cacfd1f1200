import { arn, type BadInput, records, token } from './bad-input';

/** What is wrong with the shift. */
export const shift: readonly BadInput[] = [
  { title: 'steps that end before 100 (EC2-3)', facts: { shiftPercents: [1, 50] }, codes: ['InvalidShiftPercents'] },
  { title: 'steps that fall', facts: { shiftPercents: [50, 10, 100] }, codes: ['InvalidShiftPercents'] },
  { title: 'a step twice', facts: { shiftPercents: [10, 10, 100] }, codes: ['InvalidShiftPercents'] },
  { title: 'a step of nothing', facts: { shiftPercents: [0, 100] }, codes: ['InvalidShiftPercents'] },
  { title: 'a step of half a per cent', facts: { shiftPercents: [0.5, 100] }, codes: ['InvalidShiftPercents'] },
  { title: 'a token among steps', facts: { shiftPercents: [1, token] }, codes: ['PlainValueNeeded'] },
  { title: 'no steps', facts: { shiftPercents: [] }, codes: ['InvalidShiftPercents'] },
  { title: 'no bake with an alarm gate', facts: { bakeSeconds: 0 }, codes: ['BakeTooShort'] },
  { title: 'a bake in which no alarm can speak', facts: { bakeSeconds: 179 }, codes: ['BakeTooShort'] },
  { title: 'a negative bake', facts: { bakeSeconds: -1 }, codes: ['InvalidBake'] },
  {
    title: 'an alarm by its ARN',
    facts: { gateAlarmNames: [arn('cloudwatch', 'us-east-1', 'alarm:orders')] },
    codes: ['InvalidAlarmName'],
  },
  { title: 'an alarm twice', facts: { gateAlarmNames: ['orders', 'orders'] }, codes: ['DuplicateAlarmName'] },
  {
    title: 'alarms without a gate',
    facts: { alarmGate: false, gateAlarmNames: ['orders'] },
    codes: ['GateAlarmsUnused'],
  },
  { title: 'no healthy sample (EC2-4)', facts: { healthySamples: 0 }, codes: ['InvalidHealthySamples'] },
  { title: 'a drain of two days', facts: { drainSeconds: 172_800 }, codes: ['InvalidDrain'] },
  {
    title: "a drain below the accelerator's idle timeout (EC2-7)",
    facts: { drainSeconds: 339 },
    codes: ['DrainTooShort'],
  },
  { title: 'a drain below the TTL', facts: { ...records, drainSeconds: 59 }, codes: ['DrainTooShort'] },
];
