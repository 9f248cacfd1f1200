import { PartRendering } from '@regionlift/migration';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { ObservabilityPlan } from '../../core';

/** The workload's log groups under a key of their own. They stay: they are a record of what happened. */
export function renderLogGroups(scope: Construct, { key, logGroups, migration }: ObservabilityPlan): CfnLogGroup[] {
  if (key === undefined) return [];
  const { attrArn } = PartRendering._key(scope, key.alias, `Logs of the workload ${migration.migration}`, key.policy);
  return logGroups.map(({ id, groupName, retentionDays }) => {
    const group = new CfnLogGroup(scope, id, {
      logGroupName: groupName,
      retentionInDays: retentionDays,
      kmsKeyId: attrArn,
    });
    group.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return group;
  });
}
