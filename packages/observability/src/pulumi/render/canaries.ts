import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { canaryDelivery, type ObservabilityPlan, type Side } from '../../core';
import { childName } from './child-name';

/**
 * What beats for the canaries of one side.
 *
 * @param watched the parts, whose functions come first
 */
export function renderCanaries(
  { name, region, tags, child }: Site,
  { canaries }: ObservabilityPlan,
  side: Side,
  watched: pulumi.Resource[],
): void {
  const { permission, retryPolicy, targetId } = canaryDelivery;
  for (const canary of canaries) {
    if (canary.side !== side) continue;
    const own = childName(name, canary.id);
    const invocation = new lambda.Permission(
      `${own}-permission`,
      { region, ...permission, function: canary.functionName, sourceArn: canary.ruleArn },
      { ...child, dependsOn: watched },
    );
    const rule = new cloudwatch.EventRule(
      own,
      {
        region,
        name: canary.ruleName,
        description: canary.description,
        scheduleExpression: canary.schedule,
        tags,
      },
      child,
    );
    new cloudwatch.EventTarget(
      `${own}-target`,
      {
        region,
        rule: rule.name,
        targetId,
        arn: canary.functionArn,
        input: JSON.stringify(canary.input),
        retryPolicy,
      },
      { ...child, dependsOn: [invocation] },
    );
  }
}
