import {
  type AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  type DesiredConfiguration,
  type InstanceRefresh,
  type LaunchTemplateSpecification,
} from '@aws-sdk/client-auto-scaling';

/**
 * What a refresh is to bring about: the template's version, and everything else as the group has it. A group of several instance
 * types has it in its mixed instances policy, with the types and their distribution; told of a launch template alone it
 * would become a group of one type (API Reference, DesiredConfiguration).
 */
export async function desiredConfiguration(
  client: AutoScalingClient,
  group: string,
  template: LaunchTemplateSpecification,
): Promise<DesiredConfiguration> {
  const { AutoScalingGroups: [found] = [] } = await client.send(
    new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [group] }),
  );
  const mixed = found?.MixedInstancesPolicy;
  return mixed?.LaunchTemplate === undefined
    ? { LaunchTemplate: template }
    : {
        MixedInstancesPolicy: {
          ...mixed,
          LaunchTemplate: { ...mixed.LaunchTemplate, LaunchTemplateSpecification: template },
        },
      };
}

/** The version of the launch template that a refresh brings. */
export const versionIn = ({ DesiredConfiguration: desired }: InstanceRefresh): string | undefined =>
  (desired?.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification ?? desired?.LaunchTemplate)?.Version;
