import { RuntimeError } from './runtime-error';

/** One field of a configuration, by its dotted path. */
export interface ConfigRule {
  readonly path: string;
  /** In words, for the message. */
  readonly allowed: string;
  readonly holds: (found: unknown, whole: unknown) => boolean;
}

/** Reads what a runtime was told from an environment variable; raises `InvalidRuntimeConfig` with every field that is wrong. */
export function readConfig<Config>(
  environment: Readonly<Record<string, string | undefined>>,
  variable: string,
  rules: readonly ConfigRule[],
): Config {
  const text = environment[variable];
  if (text === undefined || text === '') throw invalid([`${variable} is not set`]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid([`${variable} is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const problems = rules.flatMap(({ path, allowed, holds }) =>
    holds(valueAt(value, path), value)
      ? []
      : [`${path}: found ${JSON.stringify(valueAt(value, path)) ?? 'nothing'}; allowed: ${allowed}`],
  );
  if (problems.length > 0) throw invalid(problems);
  return value as Config;
}

/** Rules of common kinds of fields. */
export const configRules = {
  text: (path: string): ConfigRule => ({
    path,
    allowed: 'a text',
    holds: (found) => typeof found === 'string' && found !== '',
  }),
  oneOf: (path: string, ...values: readonly unknown[]): ConfigRule => ({
    path,
    allowed: values.join(', '),
    holds: (found) => values.includes(found),
  }),
  role: (path: string): ConfigRule => ({
    path,
    allowed: 'the ARN of a role',
    holds: (found) => typeof found === 'string' && /^arn:[^:]+:iam::\d{12}:role\/.+$/.test(found),
  }),
  account: (path: string): ConfigRule => ({
    path,
    allowed: 'twelve digits',
    holds: (found) => typeof found === 'string' && /^\d{12}$/.test(found),
  }),
} as const;

/** The value at a dotted path; undefined where something on the way is no object. */
export const valueAt = (value: unknown, path: string): unknown =>
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
