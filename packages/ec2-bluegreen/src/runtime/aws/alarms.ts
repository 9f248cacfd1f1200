import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { AlarmsPort } from '../ports';

/** Alarms of one region, metric and composite alike. At most 100 names are asked at once (API Reference, DescribeAlarms). */
export const awsAlarms = (client: CloudWatchClient): AlarmsPort => ({
  states: async (names) => {
    const states: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'> = {};
    for (let start = 0; start < names.length; start += 100) {
      const { MetricAlarms = [], CompositeAlarms = [] } = await client.send(
        new DescribeAlarmsCommand({
          AlarmNames: names.slice(start, start + 100),
          AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
          MaxRecords: 100,
        }),
      );
      for (const { AlarmName, StateValue } of [...MetricAlarms, ...CompositeAlarms])
        if (AlarmName !== undefined && StateValue !== undefined) states[AlarmName] = StateValue;
    }
    return states;
  },
});
