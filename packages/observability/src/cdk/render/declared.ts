import { CfnResource, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct, IConstruct } from 'constructs';

/**
 * The alarms, functions and log groups of a stack by their names. What watches them knows the names alone, and would be deployed
 * before them.
 */
export interface Declared {
  /** Lets a resource wait for the alarms of these names; one of another stack is there already. */
  waitForAlarms(resource: CfnResource, names: readonly string[]): void;
  waitForFunction(resource: CfnResource, name: string): void;
  waitForLogGroups(resource: CfnResource, names: readonly string[]): void;
}

/** See {@link Declared}; what is declared afterwards is not in it. */
export function declaredIn(scope: Construct): Declared {
  const [alarms, functions, groups] = [named(), named(), named()];
  for (const one of Stack.of(scope).node.findAll() as IConstruct[]) {
    if (!CfnResource.isCfnResource(one)) continue;
    if (CfnAlarm.isCfnAlarm(one)) alarms.set(one.alarmName, one);
    else if (CfnFunction.isCfnFunction(one)) functions.set(one.functionName, one);
    else if (CfnLogGroup.isCfnLogGroup(one)) groups.set(one.logGroupName, one);
  }
  return {
    waitForAlarms: (resource, names) => wait(resource, alarms, names),
    waitForFunction: (resource, name) => wait(resource, functions, [name]),
    waitForLogGroups: (resource, names) => wait(resource, groups, names),
  };
}

const named = () => new Map<string | undefined, CfnResource>();

function wait(resource: CfnResource, found: ReturnType<typeof named>, names: readonly string[]): void {
  for (const name of names) {
    const first = found.get(name);
    if (first) resource.addResourceDependency(first);
  }
}
