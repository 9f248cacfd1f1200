import { type ArnScope, arns } from './arns';
import type { Effect } from './effect';

/** The VPC of a part's function, as far as it is known when the role is written. */
export interface FunctionNetwork {
  /** Absent: any subnet of the account in the region. */
  readonly subnetIds?: readonly string[];
  /** Absent: any security group of the account in the region. */
  readonly securityGroupIds?: readonly string[];
}

/**
 * What Lambda needs of the function's role to keep the function in a VPC of a region. Lambda uses it when it creates and
 * deletes network interfaces, never when it invokes.
 *
 * Without conditions: Lambda asks for these permissions before it uses them, and what that request's context holds is written
 * nowhere. Sources: Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC" (the describing
 * actions work for all resources alone, the others for all interfaces or one), the managed policy
 * `AWSLambdaVPCAccessExecutionRole`; Service Authorization Reference, Amazon EC2.
 */
export function functionNetworkEffects(
  scope: ArnScope,
  region: string,
  network: FunctionNetwork = {},
): readonly Effect[] {
  const arn = (kind: string, id: string) => arns.ec2(scope, region, kind, id);
  const interfaces = arn('network-interface', '*');
  const write = (action: string, resources: readonly string[], reason: string): Effect => ({
    action,
    access: 'write',
    resources,
    reason,
    unscoped: 'the ids of network interfaces are given by EC2, and Lambda tags none of them',
  });
  const describe = (action: string, reason: string): Effect => ({
    action,
    access: 'list',
    resources: ['*'],
    reason,
    unscoped: 'it has no resource type (Service Authorization Reference, Amazon EC2)',
  });
  return [
    write(
      'ec2:CreateNetworkInterface',
      [
        interfaces,
        ...(network.subnetIds ?? ['*']).map((id) => arn('subnet', id)),
        ...(network.securityGroupIds ?? ['*']).map((id) => arn('security-group', id)),
      ],
      'the function stands in the VPC of what it reaches',
    ),
    write('ec2:DeleteNetworkInterface', [interfaces], 'interfaces go with the function'),
    write('ec2:AssignPrivateIpAddresses', [interfaces], 'addresses of the interfaces'),
    write('ec2:UnassignPrivateIpAddresses', [interfaces], 'addresses of the interfaces'),
    describe('ec2:DescribeNetworkInterfaces', 'the state of the interfaces'),
    describe('ec2:DescribeSubnets', 'the subnets of the interfaces'),
  ];
}
