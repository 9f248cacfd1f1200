import type { IntendedDifference } from '@regionlift/testkit';

/** Phases in which Auto Scaling group and launch template are declared. */
const withFleet: readonly string[] = ['PROMOTED', 'CUT_OVER', 'FINALISED'];

/** Where the two dialects are meant to differ about the fleet in a phase. */
export const intendedOfFleet = (phase: string): IntendedDifference[] => [
  dialsOf('us-east-1'),
  ...(phase === 'FINALISED' ? [] : [dialsOf('us-west-2'), ...whileItMoves]),
  ...(withFleet.includes(phase) ? group : []),
];

const endpointGroup = (region: string) => `AWS::GlobalAccelerator::EndpointGroup global rl-orders-web 443 ${region}`;

const dialsOf = (region: string): IntendedDifference => ({
  subject: endpointGroup(region),
  path: 'IgnoredChanges',
  cdk: undefined,
  pulumi: ['endpointConfigurations', 'trafficDialPercentage'],
  reason: 'CloudFormation leaves alone what its template does not change; a program has to be told to',
});

const whileItMoves: IntendedDifference[] = [
  {
    subject: endpointGroup('us-west-2'),
    path: 'Protected',
    cdk: undefined,
    pulumi: false,
    reason: 'it leaves the program with FINALISED, which a program would not let happen to what it protects',
  },
  {
    subject: 'AWS::EC2::SecurityGroup us-east-1 rl-orders-web-load-balancer',
    path: 'retention.lost.SecurityGroupIngress',
    cdk: 'SecurityGroupIngress',
    pulumi: undefined,
    reason:
      'the line for the runtime leaves with FINALISED: a resource of its own in a template, a property of the group in a program',
  },
];

const scalingGroup = 'AWS::AutoScaling::AutoScalingGroup us-east-1 rl-orders-web';

const group: IntendedDifference[] = [
  {
    subject: scalingGroup,
    path: 'WaitForCapacityTimeout',
    cdk: undefined,
    pulumi: '0',
    reason: 'CloudFormation waits for instances only if it is told to, the provider unless it is told not to',
  },
  {
    subject: scalingGroup,
    path: 'IgnoredChanges',
    cdk: undefined,
    pulumi: ['suspendedProcesses'],
    reason: 'CloudFormation has no word for suspended processes; the provider resumes what a refresh has seen',
  },
];
