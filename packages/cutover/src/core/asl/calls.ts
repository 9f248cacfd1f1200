import type { Partition } from '@regionlift/migration/core';
import type { Json, Retrier, TaskState } from './language';

/** Who is called, and how. */
export interface CallContext {
  readonly partition: Partition;
  /** ARNs of the functions, by the slug of their part. */
  readonly functionArns: Readonly<Record<string, string>>;
}

/**
 * The call of a function, and of a function that hands the task's token to a person.
 * Source: Step Functions Developer Guide, "Invoke an AWS Lambda function with Step Functions".
 */
export const invoke = ({ partition }: Pick<CallContext, 'partition'>, waits = false): string =>
  `arn:${partition}:states:::lambda:invoke${waits ? '.waitForTaskToken' : ''}`;

/** The call of an action of a part, up to what comes next. */
export function callOf(
  context: CallContext,
  { part, action, timeoutSeconds }: { readonly part: string; readonly action: string; readonly timeoutSeconds: number },
  more: Json = {},
): Pick<TaskState, 'Type' | 'Resource' | 'Parameters' | 'ResultSelector' | 'TimeoutSeconds' | 'Retry'> {
  return {
    Type: 'Task',
    Resource: invoke(context),
    Parameters: {
      FunctionName: functionOf(context, part),
      Payload: { action, 'run.$': '$$.Execution.Name', 'acknowledged.$': '$.acknowledged', ...more },
    },
    ResultSelector: { 'status.$': '$.Payload.status', 'findings.$': '$.Payload.findings' },
    TimeoutSeconds: Math.min(timeoutSeconds, longestInvocation) + 30,
    Retry: retriers,
  };
}

/** The function of a part. Throws a `TypeError` for a part without one: the planner has refused it before. */
export function functionOf({ functionArns }: Pick<CallContext, 'functionArns'>, part: string): string {
  const found = Object.hasOwn(functionArns, part) ? functionArns[part] : undefined;
  if (found === undefined) throw new TypeError(`the part ${part} has no function`);
  return found;
}

/** Seconds. Source: Lambda Developer Guide, "Lambda quotas". */
const longestInvocation = 900;

/**
 * Every step is idempotent, so what failed is tried again: quickly and often where Lambda itself did not answer, patiently where
 * the action raised an error, never where the request or the configuration is wrong, for they stay so.
 *
 * Source: Step Functions Developer Guide, "Best practices" ("Handle transient Lambda service exceptions") and "Error handling".
 */
export const retriers: readonly Retrier[] = [
  { ErrorEquals: ['InvalidRequest', 'InvalidRuntimeConfig', 'UnknownAction'], MaxAttempts: 0 },
  {
    ErrorEquals: [
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
    ],
    IntervalSeconds: 1,
    MaxAttempts: 8,
    BackoffRate: 2,
    MaxDelaySeconds: 30,
    JitterStrategy: 'FULL',
  },
  {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 5,
    MaxAttempts: 3,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];
