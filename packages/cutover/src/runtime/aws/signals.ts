import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { CutoverRuntimeConfig } from '../../core';
import type { SignalsPort } from '../ports';

/** The composite alarms of both regions; `AlarmTypes` has to name them, or metric alarms alone are found (API Reference, DescribeAlarms). */
export const awsSignals = (
  clientOf: (region: string) => CloudWatchClient,
  { from, to, abortAlarm }: CutoverRuntimeConfig,
): SignalsPort => ({
  states: async () => {
    const states = [from, to].map(async (region) => {
      const { CompositeAlarms = [] } = await clientOf(region).send(
        new DescribeAlarmsCommand({ AlarmNames: [abortAlarm], AlarmTypes: ['CompositeAlarm'] }),
      );
      return [region, CompositeAlarms[0]?.StateValue ?? 'MISSING'] as const;
    });
    return Object.fromEntries(await Promise.all(states));
  },
});
