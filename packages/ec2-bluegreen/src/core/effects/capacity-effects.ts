import { arns, type Effect } from '@regionlift/migration/core';
import type { FleetPlan } from '../fleet-plan';
import { scalingRole } from '../key-policy';
import { connectionEffects } from './balancer-effects';
import { described } from './described';

/** Code of the quota "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", in vCPUs. Source: EC2 User Guide, "Amazon EC2 instance quotas". */
export const standardVcpuQuota = 'L-1216C47A';

/** What the target region has room for: quota and use, types on offer, a reservation, the role that Auto Scaling acts with. */
export const capacityEffects = (plan: FleetPlan): readonly Effect[] => {
  const { migration, target } = plan;
  const look = (action: string, reason: string): Effect =>
    described({ action, access: 'list', regions: [target.region], reason });
  return [
    {
      action: 'servicequotas:GetServiceQuota',
      access: 'read',
      resources: [
        `arn:${migration.partition}:servicequotas:${target.region}:${migration.account}:ec2/${standardVcpuQuota}`,
      ],
      reason: 'vCPUs that the account may run',
    },
    // AWS/Usage, ResourceCount: the vCPUs that run now.
    ...connectionEffects(plan, 'GREEN'),
    look('ec2:DescribeInstanceTypes', 'vCPUs and architectures of the types'),
    look('ec2:DescribeInstanceTypeOfferings', 'whether the region offers the types'),
    ...(target.template.capacityReservationId === undefined
      ? []
      : [look('ec2:DescribeCapacityReservations', 'whether the reservation has room')]),
    {
      action: 'iam:GetRole',
      access: 'read',
      resources: [arns.role(migration, scalingRole)],
      reason: "whether the role exists that the key's policy names",
    },
  ];
};
