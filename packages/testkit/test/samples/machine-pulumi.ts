import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as sfn from '@pulumi/aws/sfn';
import * as pulumi from '@pulumi/pulumi';
import * as sample from './machine';
import { region, tags } from './workload';

/** The same as a Pulumi program. */
export function machinePulumiSample(): Record<string, unknown> {
  const log = new cloudwatch.LogGroup('log', { region, name: sample.logGroupName, tags });
  const machine = new sfn.StateMachine('machine', {
    region,
    name: sample.machineName,
    type: 'STANDARD',
    definition: JSON.stringify(sample.machineDefinition),
    roleArn: sample.machineRoleArn,
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: true,
      logDestination: pulumi.interpolate`${log.arn}:*`,
    },
    tracingConfiguration: { enabled: true },
    tags,
  });
  return { MachineArn: machine.arn };
}
