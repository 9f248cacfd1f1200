import { type Check, oneOfOptions } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { arnChecks } from './arn-checks';
import { matching } from './matching';

/** What a fleet part asks of the fleet that is left. */
export const sourceChecks: readonly Check<FleetQuestion>[] = [
  ...arnChecks<FleetQuestion>({
    property: 'sourceLoadBalancerArn',
    what: 'an application or network load balancer',
    code: 'InvalidLoadBalancerArn',
    elsewhere: 'LoadBalancerElsewhere',
    serves: ['EC2-1'],
    service: 'elasticloadbalancing',
    resource: /loadbalancer\/(app|net)\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}/,
    example: 'loadbalancer/app/<name>/<id>',
    remedy:
      "give the ARN of blue's load balancer; classic and gateway load balancers cannot stand behind an accelerator",
    regionIn: ({ from }) => from,
    needed: true,
  }),
  matching({
    property: 'sourceAutoScalingGroupName',
    code: 'InvalidScalingGroupName',
    asks: "blue's Auto Scaling group is named, not by its ARN (EC2 Auto Scaling API Reference, AutoScalingGroupName)",
    serves: ['EC2-4'],
    pattern: /^(?!arn:)[ -~]{1,255}$/,
    allowed: '1 to 255 printable characters',
    remedy: "give the group's name: green is scaled to its live capacity",
    needed: true,
  }),
  matching({
    property: 'sourceImageId',
    code: 'InvalidImageId',
    asks: 'the image that blue runs is named by its id',
    serves: ['EC2-5'],
    pattern: /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/,
    allowed: 'an id such as ami-0a1b2c3d4e5f60718',
    remedy: 'give the id of the image in the source region; the runtime copies it',
    needed: true,
  }),
  oneOfOptions('sourceClientIpPreserved', ['EC2-1'], [true, false]),
];
