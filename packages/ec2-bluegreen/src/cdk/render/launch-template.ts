import { CfnParameter, Fn } from 'aws-cdk-lib';
import { CfnLaunchTemplate } from 'aws-cdk-lib/aws-ec2';
import type { CfnInstanceProfile } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { FleetPlan } from '../../core';

/** What an instance is made with, besides what the plan says. */
export interface InstanceSurroundings {
  readonly profile: CfnInstanceProfile;
  readonly securityGroupId: string;
  /** ARN of the key of its volumes. */
  readonly keyArn: string;
  /** Plain; may be a token. */
  readonly userData?: string;
}

/**
 * How an instance of green is made (EC2-6). CloudFormation puts the copied image's id in when it writes a version: each
 * version has an image of its own, and none is looked up when an instance starts.
 *
 * A stack parameter reads the id, because "CloudFormation always fetches the latest values from Parameter Store when it updates
 * stacks" (User Guide, "Systems Manager parameter types"): the next deployment after another copy writes another version. A dynamic
 * reference would not: a change of the value alone is no change of the template (cloudformation-coverage-roadmap, issue 844).
 */
export function renderLaunchTemplate(
  scope: Construct,
  plan: FleetPlan,
  around: InstanceSurroundings,
): CfnLaunchTemplate {
  const { name, instanceType, volume, metadata } = plan.target.template;
  const tags = Object.entries(plan.migration.tags).map(([key, value]) => ({ key, value }));
  const named = [...tags, { key: 'Name', value: plan.target.scalingGroup.name }];
  const image = new CfnParameter(scope, 'Image', {
    type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    default: plan.imageParameter,
    description: `Parameter with the image of the part ${plan.part}, copied to ${plan.target.region}`,
  });
  return new CfnLaunchTemplate(scope, 'LaunchTemplate', {
    launchTemplateName: name,
    // The runtime starts instances from what carries the migration's tag, and from nothing else.
    tagSpecifications: [{ resourceType: 'launch-template', tags }],
    launchTemplateData: {
      imageId: image.valueAsString,
      instanceType,
      iamInstanceProfile: { name: around.profile.ref },
      securityGroupIds: [around.securityGroupId],
      metadataOptions: { httpEndpoint: 'enabled', ...metadata },
      monitoring: { enabled: true },
      blockDeviceMappings: [
        {
          deviceName: volume.deviceName,
          ebs: {
            encrypted: true,
            kmsKeyId: around.keyArn,
            volumeSize: volume.gibibytes,
            volumeType: volume.type,
            deleteOnTermination: true,
          },
        },
      ],
      userData: around.userData === undefined ? undefined : Fn.base64(around.userData),
      tagSpecifications: ['instance', 'volume'].map((resourceType) => ({ resourceType, tags: named })),
    },
  });
}
