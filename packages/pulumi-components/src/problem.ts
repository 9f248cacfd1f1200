import * as pulumi from '@pulumi/pulumi';
import { type Finding, formatFinding, formatFindings } from '@regionlift/migration/core';

/** A finding, and where its value stands in the arguments of the component. */
export interface Problem {
  /** `buckets[0].sourceBucketName`; empty for the component as a whole. */
  readonly path: string;
  readonly finding: Finding;
}

/** Throws one `InputPropertiesError` with every problem, if there is any. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new pulumi.InputPropertiesError({
    message: formatFindings(problems.map(({ finding }) => finding)),
    errors: problems.map(({ path, finding }) => ({ propertyPath: path, reason: formatFinding(finding) })),
  });
}
