import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { canaryDelivery, type ObservabilityPlan, type Side } from '../../core';
import type { Declared } from './declared';

/** What beats for the canaries of one side. */
export function renderCanaries(
  scope: Construct,
  { canaries }: ObservabilityPlan,
  side: Side,
  declared: Declared,
): void {
  const { permission, retryPolicy, targetId } = canaryDelivery;
  for (const canary of canaries) {
    if (canary.side !== side) continue;
    const invocation = new CfnPermission(scope, `${canary.id}Permission`, {
      ...permission,
      functionName: canary.functionName,
      sourceArn: canary.ruleArn,
    });
    declared.waitForFunction(invocation, canary.functionName);
    const rule = new CfnRule(scope, canary.id, {
      name: canary.ruleName,
      description: canary.description,
      scheduleExpression: canary.schedule,
      targets: [{ id: targetId, arn: canary.functionArn, input: JSON.stringify(canary.input), retryPolicy }],
    });
    rule.addResourceDependency(invocation);
  }
}
