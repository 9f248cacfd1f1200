import { type BucketRuntimeConfig, runtimeConfigVariable } from '../core';
import { RuntimeError } from './runtime-error';

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): BucketRuntimeConfig {
  const text = environment[runtimeConfigVariable];
  if (text === undefined || text === '') throw invalid([`${runtimeConfigVariable} is not set`]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid([`${runtimeConfigVariable} is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const problems = rules.flatMap(({ path, allowed, holds }) =>
    holds(at(value, path), value)
      ? []
      : [`${path}: found ${JSON.stringify(at(value, path)) ?? 'nothing'}; allowed: ${allowed}`],
  );
  if (problems.length > 0) throw invalid(problems);
  return value as BucketRuntimeConfig;
}

interface Rule {
  readonly path: string;
  readonly allowed: string;
  readonly holds: (found: unknown, whole: unknown) => boolean;
}

const text = (path: string): Rule => ({
  path,
  allowed: 'a text',
  holds: (found) => typeof found === 'string' && found !== '',
});
const oneOf = (path: string, ...values: readonly unknown[]): Rule => ({
  path,
  allowed: values.join(', '),
  holds: (found) => values.includes(found),
});
const role = (path: string): Rule => ({
  path,
  allowed: 'the ARN of a role',
  holds: (found) => typeof found === 'string' && /^arn:[^:]+:iam::\d{12}:role\/.+$/.test(found),
});

const rules: readonly Rule[] = [
  oneOf('version', 1),
  ...['qualifier', 'migration', 'part', 'reverseRuleId'].map(text),
  oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
  { path: 'account', allowed: 'twelve digits', holds: (found) => typeof found === 'string' && /^\d{12}$/.test(found) },
  ...['source', 'target', 'ledger'].flatMap((side) => [text(`${side}.bucketName`), text(`${side}.region`)]),
  oneOf('source.ownership', 'ANOTHER_STACK', 'THIS_MIGRATION'),
  oneOf('source.encryption', 'S3_MANAGED', 'KMS'),
  text('target.keyAlias'),
  role('forwardRoleArn'),
  role('backfillRoleArn'),
  text('forwardRule.ID'),
  oneOf('forwardRule.Status', 'Enabled', 'Disabled'),
  text('forwardRule.Destination.Bucket'),
  oneOf('endpoint.flip', 'PARAMETER', 'MULTI_REGION_ACCESS_POINT'),
  text('endpoint.parameterName'),
  {
    path: 'endpoint.accessPointName',
    allowed: 'a name when endpoint.flip is MULTI_REGION_ACCESS_POINT',
    holds: (found, whole) =>
      at(whole, 'endpoint.flip') !== 'MULTI_REGION_ACCESS_POINT' || (typeof found === 'string' && found !== ''),
  },
];

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined,
      value,
    );

const invalid = (problems: readonly string[]): RuntimeError =>
  new RuntimeError(
    'InvalidRuntimeConfig',
    `the runtime was told ${problems.length === 1 ? 'one thing' : `${problems.length} things`} wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
  );
