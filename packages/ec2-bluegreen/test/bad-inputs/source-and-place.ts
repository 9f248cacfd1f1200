import { arn, type BadInput, networkSource } from './bad-input';

/** What is wrong with the fleet that is left. */
export const source: readonly BadInput[] = [
  {
    title: 'a classic load balancer as source (EC2-1)',
    facts: { sourceLoadBalancerArn: arn('elasticloadbalancing', 'us-west-2', 'loadbalancer/orders') },
    codes: ['InvalidLoadBalancerArn'],
  },
  { title: 'no source', facts: { sourceLoadBalancerArn: undefined }, codes: ['InvalidLoadBalancerArn'] },
  {
    title: 'a source in the target region',
    facts: { sourceLoadBalancerArn: networkSource.replace('us-west-2', 'us-east-1'), clientCidrs: ['0.0.0.0/0'] },
    codes: ['LoadBalancerElsewhere'],
  },
  {
    title: 'a source of another account',
    facts: { sourceLoadBalancerArn: networkSource.replace('111122223333', '444455556666') },
    codes: ['LoadBalancerElsewhere'],
  },
  {
    title: 'an ARN as group',
    facts: { sourceAutoScalingGroupName: arn('autoscaling', 'us-west-2', 'autoScalingGroup:x') },
    codes: ['InvalidScalingGroupName'],
  },
  { title: 'an image by its name', facts: { sourceImageId: 'al2023' }, codes: ['InvalidImageId'] },
];

/** What is wrong with the network that it moves to. */
export const place: readonly BadInput[] = [
  { title: 'a VPC by its name', facts: { targetVpcId: 'main' }, codes: ['InvalidVpcId'] },
  { title: 'a subnet by its name', facts: { publicSubnetIds: ['a', 'b', 'c'] }, codes: ['InvalidSubnetId'] },
  {
    title: 'one subnet each',
    facts: { publicSubnetIds: ['subnet-0aaaaaaaaaaaaaaaa'], privateSubnetIds: ['subnet-0dddddddddddddddd'] },
    codes: ['TooFewSubnets', 'TooFewSubnets'],
  },
  { title: 'no subnet for instances', facts: { privateSubnetIds: [] }, codes: ['TooFewSubnets'] },
  {
    title: 'a subnet twice',
    facts: { privateSubnetIds: ['subnet-0dddddddddddddddd', 'subnet-0dddddddddddddddd'] },
    codes: ['DuplicateSubnets'],
  },
  {
    title: 'instances in zones without the load balancer (EC2-4)',
    facts: { publicSubnetIds: ['subnet-0aaaaaaaaaaaaaaaa', 'subnet-0bbbbbbbbbbbbbbbb'] },
    codes: ['ZonesNotServed'],
  },
];
