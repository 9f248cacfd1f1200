import * as pulumi from '@pulumi/pulumi';
import { deferred, type Finding, formatFinding, formatFindings, type Maybe, type Planned } from '../core';

/** The plan when it was accepted, its unknowns as warnings; otherwise one `InputPropertiesError` with every finding. */
export function accept<T>(resource: pulumi.Resource, planned: Planned<T>): T {
  if (!planned.accepted) throw refusal(planned.findings);
  for (const finding of planned.unknowns) void pulumi.log.warn(formatFinding(finding), resource);
  return planned.plan;
}

/** An argument as core wants it: outputs and promises are deferred, and so is a text into which an output was written. */
export const maybe = <T>(value: pulumi.Input<T>): Maybe<T> =>
  pulumi.Output.isInstance(value) || value instanceof Promise || isTextOfOutput(value)
    ? deferred('a Pulumi output')
    : (value as T);

/** A list as core wants it: each element for itself, or the whole when it is one output or no list at all. */
export const maybeEach = (
  values: pulumi.Input<pulumi.Input<string>[]> | undefined,
): Maybe<readonly Maybe<string>[]> | undefined => {
  const whole = maybe(values) as Maybe<pulumi.Input<string>[]> | undefined;
  return Array.isArray(whole) ? whole.map((value) => maybe(value)) : (whole as undefined);
};

/** `${output}` in a template string gives advice instead of the value. Source: `sdk/nodejs/output.ts`, `toString`. */
const isTextOfOutput = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('Calling [toString] on an [Output<T>] is not supported');

const refusal = (findings: readonly Finding[]): pulumi.InputPropertiesError =>
  new pulumi.InputPropertiesError({
    message: formatFindings(findings),
    errors: findings.map((finding) => ({ propertyPath: finding.property, reason: formatFinding(finding) })),
  });
