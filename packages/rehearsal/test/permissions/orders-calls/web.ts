import { account, type Call, east, west } from './call';

const accelerator = `arn:aws:globalaccelerator::${account}:accelerator/0a1b2c3d-0000-4000-8000-0123456789ab`;
const EndpointGroupArn = `${accelerator}/listener/0a1b2c3d/endpoint-group/0a1b2c3d4e5f`;
const groups: Readonly<Record<string, string>> = { [west]: 'orders-web', [east]: 'rl-orders-web' };

/** Of the fleet part. */
export const web: readonly Call[] = [
  ...[west, east].flatMap((region): Call[] => [
    ...['SetDesiredCapacity', 'SuspendProcesses', 'ResumeProcesses'].map(
      (name): Call => ['Auto Scaling', name, region, { AutoScalingGroupName: groups[region] }],
    ),
    ['Auto Scaling', 'DescribeAutoScalingGroups', region, { AutoScalingGroupNames: [groups[region]] }],
    ['EC2', 'DescribeImages', region],
    ['EC2', 'DescribeSnapshots', region],
    ['Elastic Load Balancing v2', 'DescribeTargetGroups', region],
    ['Elastic Load Balancing v2', 'DescribeTargetHealth', region],
    ['CloudWatch', 'GetMetricData', region],
  ]),
  ...[
    'DescribeInstanceTypeOfferings',
    'DescribeInstanceTypes',
    'DescribeLaunchTemplates',
    'DescribeNetworkInterfaces',
  ].map((name): Call => ['EC2', name, east]),
  ['Auto Scaling', 'DescribeInstanceRefreshes', east, { AutoScalingGroupName: 'rl-orders-web' }],
  ['Auto Scaling', 'StartInstanceRefresh', east, { AutoScalingGroupName: 'rl-orders-web' }],
  ['CloudWatch', 'DescribeAlarms', east, { AlarmNames: ['rl-orders-web-abort'] }],
  ['EC2', 'ModifyLaunchTemplate', east, { LaunchTemplateId: 'lt-0a1b2c3d4e5f60718', DefaultVersion: '2' }],
  [
    'EC2',
    'CopyImage',
    east,
    {
      SourceImageId: 'ami-0a1b2c3d4e5f60718',
      SourceRegion: west,
      TagSpecifications: ['image', 'snapshot'].map((ResourceType) => ({
        ResourceType,
        Tags: [{ Key: 'regionlift:migration', Value: 'rl-orders' }],
      })),
    },
  ],
  ...['DescribeEndpointGroup', 'UpdateEndpointGroup', 'AddEndpoints', 'RemoveEndpoints'].map(
    (name): Call => ['Global Accelerator', name, west, { EndpointGroupArn }],
  ),
  ['Global Accelerator', 'DescribeAccelerator', west, { AcceleratorArn: accelerator }],
  ['IAM', 'GetRole', east, { RoleName: 'AWSServiceRoleForAutoScaling' }],
  ['KMS', 'DescribeKey', east, { KeyId: 'alias/rl-orders-web' }],
  ['Service Quotas', 'GetServiceQuota', east, { ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' }],
  ...['image', 'ledger'].flatMap((name) =>
    ['GetParameter', 'PutParameter'].map(
      (operation): Call => ['SSM', operation, east, { Name: `/rl/orders/web-runtime/${name}` }],
    ),
  ),
];
