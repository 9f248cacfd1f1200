import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import type { Site } from '@regionlift/migration/pulumi';
import type { ValidationRule } from '../../core';

/** The rule that hands ended restores on trial to the function, and the permission by which it may. */
export function renderValidation(
  { name, region, tags, child }: Site,
  validation: ValidationRule,
  runtime: lambda.Function,
): void {
  const rule = new cloudwatch.EventRule(
    `${name}-validation-rule`,
    {
      region,
      name: validation.ruleName,
      description: validation.description,
      eventPattern: JSON.stringify(validation.pattern),
      state: 'ENABLED',
      tags,
    },
    child,
  );
  new cloudwatch.EventTarget(
    `${name}-validation-target`,
    { region, rule: rule.name, targetId: 'runtime', arn: runtime.arn },
    child,
  );
  new lambda.Permission(
    `${name}-validation-permission`,
    {
      region,
      action: 'lambda:InvokeFunction',
      function: runtime.name,
      principal: 'events.amazonaws.com',
      sourceArn: rule.arn,
    },
    child,
  );
}
