/**
 * Names of the alarms that a composite's rule asks about: they have to exist first.
 * Source: CloudWatch API Reference, PutCompositeAlarm, `AlarmRule`; that CloudWatch refuses a rule over an alarm that does not
 * exist is not stated there, and known from what CloudFormation reports.
 */
export const alarmsIn = (rule: string): readonly string[] => [
  ...new Set([...rule.matchAll(/ALARM\("([^"]+)"\)/g)].map(([, name]) => name as string)),
];
