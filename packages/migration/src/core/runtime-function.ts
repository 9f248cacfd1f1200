import { type ArnScope, arns } from './arns';
import type { Check } from './check';
import type { Effect } from './effect';
import { fail, pass } from './verdict';

/**
 * How the function of a part is set up. No reserved concurrency: an account whose quota in a region is still 10 can reserve
 * none (Lambda Developer Guide, "Configuring reserved concurrency"), which is common in a region that one moves to; steps
 * are idempotent and a state machine runs one at a time. No X-Ray: its calls take no resource (Service Authorization
 * Reference, AWS X-Ray), and the state machine's history is the trace.
 */
export const runtimeFunction = {
  description: (part: string, migration: string): string =>
    `Carries out the steps of the part ${part} of the migration ${migration}`,
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  handler: 'index.handler',
  /** Lambda's longest. Source: "Lambda quotas". */
  timeoutSeconds: 900,
  /** One full vCPU. Source: Lambda Developer Guide, "Configure Lambda function memory". */
  memoryMegabytes: 1769,
} as const;

/** What every function needs to write its log. */
export const functionLogEffects = (scope: ArnScope, region: string, groupName: string): readonly Effect[] => {
  const streams = `${arns.logGroup(scope, region, groupName)}:log-stream:*`;
  return (['logs:CreateLogStream', 'logs:PutLogEvents'] as const).map((action) => ({
    action,
    access: 'write',
    resources: [streams],
    reason: "the function's log",
  }));
};

/**
 * Asks that what a part's function is told fits its environment.
 *
 * @param property what the user shortens
 * @param configOf what the function is told, as JSON
 */
export const runtimeConfigFits = <Plan>(
  property: string,
  serves: readonly string[],
  configOf: (plan: Plan) => unknown,
  remedy: string,
): Check<Plan> => ({
  code: 'RuntimeConfigTooLarge',
  asks: 'the configuration of the runtime fits the environment of a function (Lambda Developer Guide, "Lambda quotas": 4 KB)',
  property,
  serves,
  judge: (plan) => {
    const size = JSON.stringify(configOf(plan)).length;
    return size <= largestConfig ? pass : fail(`${size} characters`, `at most ${largestConfig}`, remedy);
  },
});

/** Characters; the name of the variable and others of Lambda's own need the rest. */
const largestConfig = 4_000;
