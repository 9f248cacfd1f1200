import * as ssm from '@pulumi/aws/ssm';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { FleetPlan } from '../../core';

/**
 * What instances read of their settings. Values may be outputs. They are no secrets: the SDK would mark a `value` as one, and with
 * it hide the names of bucket and database wherever they stand in previews and state.
 */
export function renderSettings(
  { name, region, tags, child }: Site,
  { settings, part }: FleetPlan,
  values: Readonly<Record<string, pulumi.Input<string>>> = {},
): void {
  for (const { key, parameterName } of settings) {
    new ssm.Parameter(
      `${name}-settings-${key}`,
      {
        region,
        name: parameterName,
        type: 'String',
        insecureValue: values[key] ?? '',
        description: `Setting ${key} of the instances of the part ${part}`,
        tags,
      },
      child,
    );
  }
}
