import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { ObservabilityPlan, Side } from '../../core';
import type { Declared } from './declared';

/** The saved queries of one side. */
export function renderQueries(scope: Construct, { queries }: ObservabilityPlan, side: Side, declared: Declared): void {
  for (const { id, side: of, queryName, groupNames, query } of queries) {
    if (of !== side) continue;
    const rendered = new CfnQueryDefinition(scope, id, {
      name: queryName,
      logGroupNames: [...groupNames],
      queryString: query,
    });
    declared.waitForLogGroups(rendered, groupNames);
  }
}
