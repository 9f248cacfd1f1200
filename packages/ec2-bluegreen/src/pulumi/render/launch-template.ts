import * as ec2 from '@pulumi/aws/ec2';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { FleetPlan } from '../../core';
import type { RenderedInstanceRole } from './instance-role';

/** What an instance is made with, besides what the plan says. */
export interface InstanceSurroundings {
  readonly instances: RenderedInstanceRole;
  readonly securityGroupId: pulumi.Input<string>;
  /** ARN of the key of its volumes. */
  readonly keyArn: pulumi.Input<string>;
  /** Plain. */
  readonly userData?: pulumi.Input<string>;
}

/**
 * How an instance of green is made (EC2-6). The program reads the copied image's id when it runs: each version of the template
 * has an image of its own, and none is looked up when an instance starts.
 */
export function renderLaunchTemplate(
  { name, region, tags, child }: Site,
  plan: FleetPlan,
  around: InstanceSurroundings,
): ec2.LaunchTemplate {
  const { name: templateName, instanceType, volume, metadata } = plan.target.template;
  const { instances, userData } = around;
  const named = { ...tags, Name: plan.target.scalingGroup.name };
  return new ec2.LaunchTemplate(
    `${name}-launch-template`,
    {
      region,
      name: templateName,
      // The runtime raises the default version when a refresh was successful; the group stands at it.
      updateDefaultVersion: false,
      // The id of an image is no secret: `value` would be marked as one.
      imageId: ssm.getParameterOutput({ name: plan.imageParameter, region }, child).insecureValue,
      instanceType,
      iamInstanceProfile: { name: instances.profile.name },
      vpcSecurityGroupIds: [around.securityGroupId],
      metadataOptions: { httpEndpoint: 'enabled', ...metadata },
      monitoring: { enabled: true },
      blockDeviceMappings: [
        {
          deviceName: volume.deviceName,
          ebs: {
            encrypted: 'true',
            kmsKeyId: around.keyArn,
            volumeSize: volume.gibibytes,
            volumeType: volume.type,
            deleteOnTermination: 'true',
          },
        },
      ],
      ...(userData !== undefined && { userData: pulumi.output(userData).apply(base64) }),
      tagSpecifications: ['instance', 'volume'].map((resourceType) => ({ resourceType, tags: named })),
      // The runtime starts instances from what carries the migration's tag, and from nothing else.
      tags,
    },
    { ...child, dependsOn: [...instances.ready] },
  );
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
