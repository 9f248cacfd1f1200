/** Approve, fence, promote, switch, and back while that is possible: the document of the state machine. */
export function runbook(mover: string, topic: string): object {
  const failed = (Next: string) => [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next }];
  const move = (step: string, Next: string, orElse = 'Back', TimeoutSeconds = 300) => ({
    ...{ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', ResultPath: '$.last', TimeoutSeconds, Next },
    Parameters: { FunctionName: mover, Payload: { step } },
    Retry: [
      {
        ErrorEquals: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'],
        ...{ MaxAttempts: 3, BackoffRate: 2 },
      },
    ],
    Catch: failed(orElse),
  });
  return {
    StartAt: 'Approve',
    States: {
      Approve: {
        ...{ Type: 'Task', Resource: 'arn:aws:states:::sns:publish.waitForTaskToken' },
        Parameters: { TopicArn: topic, Message: { 'token.$': '$$.Task.Token', text: 'Approve the cutover' } },
        ...{ ResultPath: '$.approval', TimeoutSeconds: 3600, Catch: failed('Failed'), Next: 'Fence' },
      },
      Fence: move('fence', 'Promote'),
      Promote: move('promote', 'Switch', 'Back', 900),
      Switch: move('switch', 'Done'),
      Back: move('back', 'Failed', 'Failed'),
      Failed: { Type: 'Fail', Error: 'Shop.CutoverFailed' },
      Done: { Type: 'Succeed' },
    },
  };
}
