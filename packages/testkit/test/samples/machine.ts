import { account, region } from './workload';

/** What both samples of a state machine say in the same words. */
export const machineName = 'sample-machine';
export const machineRoleArn = `arn:aws:iam::${account}:role/sample-machine`;
export const logGroupName = '/sample/machine';

const functionArn = `arn:aws:lambda:${region}:${account}:function:sample-function`;

/** Two retriers, two catchers and two choices, in an order that counts. */
export const machineDefinition = {
  StartAt: 'work',
  States: {
    work: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: functionArn, 'Payload.$': '$' },
      Retry: [
        { ErrorEquals: ['Lambda.ServiceException', 'Lambda.SdkClientException'], MaxAttempts: 8 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 3 },
      ],
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'judge' },
        { ErrorEquals: ['States.ALL'], Next: 'failed' },
      ],
      Next: 'judge',
    },
    judge: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.n', NumericLessThan: 10, Next: 'work' },
        { Variable: '$.n', NumericLessThan: 100, Next: 'done' },
      ],
      Default: 'failed',
    },
    done: { Type: 'Succeed' },
    failed: { Type: 'Fail' },
  },
};
