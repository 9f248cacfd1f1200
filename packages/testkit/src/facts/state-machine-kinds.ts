import type { Kind } from './kind';

/**
 * Kinds of Step Functions. Return values and defaults: "AWS::StepFunctions::StateMachine" in the CloudFormation Template Reference;
 * ARN format: Service Authorization Reference.
 */
export const stateMachineKinds: Readonly<Record<string, Kind>> = {
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    ref: 'Arn',
    arn: ({ partition, region, account }, name) => `arn:${partition}:states:${region}:${account}:stateMachine:${name}`,
    defaults: { StateMachineType: 'STANDARD', TracingConfiguration: { Enabled: false } },
  },
};

/**
 * The log group of a destination. Step Functions wants its ARN with the streams, `:*`; a template's attribute has them in AWS and
 * a program adds them, so they say nothing (Step Functions API Reference, CloudWatchLogsLogGroup).
 */
export const logGroupOf = (arn: unknown): unknown => (typeof arn === 'string' ? arn.replace(/:\*$/, '') : arn);
