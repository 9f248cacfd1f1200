import { Attachment, Group, type GroupArgs, TrafficSourceAttachment } from '@pulumi/aws/autoscaling';
import { SecurityGroup, type SecurityGroupArgs, SecurityGroupRule } from '@pulumi/aws/ec2';
import { Key, type KeyArgs, KeyPolicy } from '@pulumi/aws/kms';
import { captureInline, factsOfProgram } from '../../src/facts';
import { account } from '../samples/workload';

const region = 'us-west-2';
const policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }] });
const targets = `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/shop/1`;
const http = { protocol: 'tcp', fromPort: 80, toPort: 80 };

const key = (args: KeyArgs = {}) => new Key('shop', { region, ...args });
const group = (args: Partial<GroupArgs> = {}) =>
  new Group('shop', { region, name: 'shop', minSize: 2, maxSize: 4, ...args });
const firewall = (args: SecurityGroupArgs = {}) => new SecurityGroup('shop', { region, name: 'shop', ...args });

/** What a program says on a resource, and what it says the same with in another one. */
const ways: readonly (readonly [what: string, within: () => unknown, apart: () => unknown])[] = [
  ['the policy of a key', () => key({ policy }), () => new KeyPolicy('own', { region, keyId: key().id, policy })],
  [
    'a target group',
    () => group({ targetGroupArns: [targets] }),
    () => new Attachment('own', { region, autoscalingGroupName: group().name, lbTargetGroupArn: targets }),
  ],
  [
    'a classic load balancer',
    () => group({ loadBalancers: ['shop'] }),
    () => new Attachment('own', { region, autoscalingGroupName: group().name, elb: 'shop' }),
  ],
  [
    'a source of traffic',
    () => group({ trafficSources: [{ identifier: targets, type: 'elbv2' }] }),
    () =>
      new TrafficSourceAttachment('own', {
        ...{ region, autoscalingGroupName: group().name },
        trafficSource: { identifier: targets, type: 'elbv2' },
      }),
  ],
  [
    'a rule for ranges',
    () => firewall({ ingress: [{ ...http, cidrBlocks: ['10.0.0.0/8', '192.0.2.0/24'], description: 'in' }] }),
    () =>
      new SecurityGroupRule('own', {
        ...{ region, type: 'ingress', securityGroupId: firewall().id, ...http, description: 'in' },
        cidrBlocks: ['10.0.0.0/8', '192.0.2.0/24'],
      }),
  ],
  [
    'a rule for another group',
    () => firewall({ egress: [{ ...http, securityGroups: ['sg-1'] }] }),
    () =>
      new SecurityGroupRule('own', {
        ...{ region, type: 'egress', securityGroupId: firewall().id, ...http, sourceSecurityGroupId: 'sg-1' },
      }),
  ],
  [
    'a rule for the group itself',
    () => firewall({ ingress: [{ ...http, self: true }] }),
    () =>
      new SecurityGroupRule('own', { region, type: 'ingress', securityGroupId: firewall().id, ...http, self: true }),
  ],
];

it.each(ways)('reads %s alike, on the resource or apart from it', async (_what, within, apart) => {
  const [one, other] = await Promise.all(
    [within, apart].map(async (declare) => {
      const program = await captureInline(() => {
        declare();
        return undefined;
      });
      return factsOfProgram(program, { account }).resources.map(({ origins: _, ...fact }) => fact);
    }),
  );
  expect(one).toHaveLength(1);
  expect(other?.map(({ properties }) => properties)).toEqual(one?.map(({ properties }) => properties));
});
