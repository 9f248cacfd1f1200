import { join } from 'node:path';

/** Folder with code that a function could have. */
export const codePath = join(__dirname, 'fixtures', 'code');

export const account = '111122223333';

export const part = (zone: string): string =>
  JSON.stringify({
    version: 1,
    account,
    source: { region: 'us-west-2' },
    target: { region: 'us-east-1' },
    zone,
    // Order counts here, and facts would sort it.
    percents: [1, 10, 50, 100, 2],
  });

export const functionArn = `arn:aws:lambda:us-east-1:${account}:function:rl-small-runtime`;

/** A definition whose lists are in no alphabetical order. */
export const definition = (called: string) => ({
  Comment: 'small',
  QueryLanguage: 'JSONPath',
  StartAt: 'second',
  States: {
    second: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: called, Payload: { action: 'second', 'run.$': '$$.Execution.Name' } },
      TimeoutSeconds: 930,
      Retry: [
        { ErrorEquals: ['Zed', 'Alpha'], MaxAttempts: 0 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 3 },
      ],
      Next: 'first',
    },
    first: { Type: 'Wait', Seconds: 30, Next: 'end' },
    end: { Type: 'Succeed' },
  },
});

/** What a role of the small programs may do. */
export const document = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::a/*'],
      Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    },
    { Sid: 'NeverDelete', Effect: 'Deny', Action: ['s3:DeleteObjectVersion', 's3:DeleteBucket'], Resource: '*' },
  ],
};

/** The same, as a programme has it. */
export const statements = [
  {
    effect: 'Deny',
    actions: ['s3:DeleteBucket', 's3:DeleteObjectVersion'],
    resources: ['*'],
    conditions: {},
  },
  {
    effect: 'Allow',
    actions: ['s3:GetObject'],
    resources: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': ['us-east-1'] } },
  },
];

/** Who may take the role. */
export const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
