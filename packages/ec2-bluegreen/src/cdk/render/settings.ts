import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { FleetPlan } from '../../core';

/** What instances read of their settings. Values may be tokens of the target stack. */
export function renderSettings(
  scope: Construct,
  { settings, part }: FleetPlan,
  values: { readonly [key: string]: string } = {},
): void {
  const group = new Construct(scope, 'Settings');
  for (const { key, parameterName } of settings) {
    new CfnParameter(group, key, {
      name: parameterName,
      type: 'String',
      value: values[key] ?? '',
      description: `Setting ${key} of the instances of the part ${part}`,
    });
  }
}
