import type { AlarmType, DescribeAlarmsCommandInput, StateValue } from '@aws-sdk/client-cloudwatch';
import { type AwsCall, Refusal } from '../../contract/aws';
import type { Programme } from '../../contract/programme';

/** An alarm of a region. */
export interface NamedAlarm {
  readonly region: string;
  readonly name: string;
}

/** Alarms of the program, all of them OK until somebody says otherwise. */
export function alarms(account: string) {
  const all = new Map<string, Alarm>();
  const set = ({ region, name }: NamedAlarm, state: StateValue, type?: AlarmType) => {
    const known = all.get(`${region} ${name}`);
    all.set(`${region} ${name}`, { region, name, state, type: type ?? known?.type ?? 'CompositeAlarm' });
  };
  return {
    set,
    deploy: ({ resources }: Programme) => {
      for (const { kind, region, name } of resources) {
        const type = typeOf[kind];
        if (type !== undefined && !all.has(`${region} ${name}`)) set({ region, name }, 'OK', type);
      }
    },
    /** Metric alarms alone are told unless the types are named (CloudWatch API Reference, DescribeAlarms, `AlarmTypes`). */
    describe: (input: DescribeAlarmsCommandInput, { region }: AwsCall) => {
      const { AlarmNames = [], AlarmTypes = ['MetricAlarm'] } = input;
      if (AlarmNames.length > 100) throw new Refusal('ValidationError', 'At most 100 alarm names are taken.');
      const asked = [...all.values()].filter(
        (one) => one.region === region && (AlarmNames.length === 0 || AlarmNames.includes(one.name)),
      );
      const told = (type: AlarmType) =>
        asked
          .filter((one) => one.type === type && AlarmTypes.includes(type))
          .map(({ name, state }) => ({
            AlarmName: name,
            AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
            StateValue: state,
          }));
      return { MetricAlarms: told('MetricAlarm'), CompositeAlarms: told('CompositeAlarm') };
    },
  };
}

interface Alarm extends NamedAlarm {
  readonly state: StateValue;
  readonly type: AlarmType;
}

const typeOf: Readonly<Record<string, AlarmType>> = {
  'AWS::CloudWatch::Alarm': 'MetricAlarm',
  'AWS::CloudWatch::CompositeAlarm': 'CompositeAlarm',
};
