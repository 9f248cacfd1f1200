import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import * as sample from './machine';
import { account, region, tags } from './workload';

/** A state machine with its log, as a CDK app of one stack. */
export function machineCdkSample(): App {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Machine', { env: { account, region } });
  const labels = Object.entries(tags).map(([key, value]) => ({ key, value }));
  const log = new CfnLogGroup(stack, 'Log', { logGroupName: sample.logGroupName, tags: labels });
  const machine = new CfnStateMachine(stack, 'Machine', {
    stateMachineName: sample.machineName,
    definitionString: JSON.stringify(sample.machineDefinition),
    roleArn: sample.machineRoleArn,
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: true,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.attrArn } }],
    },
    tracingConfiguration: { enabled: true },
    tags: labels,
  });
  new CfnOutput(stack, 'MachineArn', { value: machine.ref });
  return app;
}
