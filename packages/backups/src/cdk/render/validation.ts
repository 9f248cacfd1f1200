import { CfnRule } from 'aws-cdk-lib/aws-events';
import { type CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ValidationRule } from '../../core';

/** The rule that hands ended restores on trial to the function, and the permission by which it may. */
export function renderValidation(scope: Construct, validation: ValidationRule, runtime: CfnFunction): void {
  const rule = new CfnRule(scope, 'ValidationRule', {
    name: validation.ruleName,
    description: validation.description,
    eventPattern: validation.pattern,
    state: 'ENABLED',
    targets: [{ id: 'runtime', arn: runtime.attrArn }],
  });
  new CfnPermission(scope, 'ValidationPermission', {
    action: 'lambda:InvokeFunction',
    functionName: runtime.ref,
    principal: 'events.amazonaws.com',
    sourceArn: rule.attrArn,
  });
}
