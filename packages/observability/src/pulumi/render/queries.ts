import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { ObservabilityPlan, Side } from '../../core';
import { childName } from './child-name';

/**
 * The saved queries of one side.
 *
 * @param first the parts and the log groups that are asked
 */
export function renderQueries(
  { name, region, child }: Site,
  { queries }: ObservabilityPlan,
  side: Side,
  first: pulumi.Resource[],
): void {
  for (const { id, side: of, queryName, groupNames, query } of queries) {
    if (of !== side) continue;
    new cloudwatch.QueryDefinition(
      childName(name, id),
      { region, name: queryName, logGroupNames: [...groupNames], queryString: query },
      { ...child, dependsOn: first },
    );
  }
}
