import * as cloudwatch from '@pulumi/aws/cloudwatch';
import { renderKey, type Site } from '@regionlift/migration/pulumi';
import type { ObservabilityPlan } from '../../core';
import { childName } from './child-name';

/** The workload's log groups under a key of their own. They stay: they are a record of what happened. */
export function renderLogGroups(site: Site, { key, logGroups, migration }: ObservabilityPlan): cloudwatch.LogGroup[] {
  if (key === undefined) return [];
  const { name, region, tags, stateful } = site;
  const { arn } = renderKey(site, 'key', key.alias, `Logs of the workload ${migration.migration}`, key.policy);
  return logGroups.map(
    ({ id, groupName, retentionDays }) =>
      new cloudwatch.LogGroup(
        childName(name, id),
        { region, name: groupName, retentionInDays: retentionDays, kmsKeyId: arn, tags },
        stateful,
      ),
  );
}
