import type { FactValues, ResourceFact } from '@regionlift/testkit';
import { identityOf } from '../../src/programme';
import { concreteBy } from '../../src/programme/concrete';

const account = '111122223333';
const fact = (kind: string, region: string, name: string, properties: FactValues = {}): ResourceFact => ({
  kind,
  region,
  name,
  declared: true,
  properties,
  retention: { onDelete: false, onReplace: false, lost: [] },
  origins: [],
});
const orders = fact('AWS::EC2::VPC', 'us-east-1', 'orders');
const web = fact('AWS::EC2::VPC', 'us-east-1', 'orders) web');
const balancer = fact('AWS::ElasticLoadBalancingV2::LoadBalancer', 'us-east-1', 'tcp', { Type: 'network' });
const concrete = concreteBy([orders, web, balancer], account);
const idOf = (of: ResourceFact, attribute: string) => identityOf({ ...of, account }, attribute);

describe('references of a program (REH-1)', () => {
  test.each<[unknown, unknown]>([
    ['VpcId(AWS::EC2::VPC us-east-1 orders)', idOf(orders, 'VpcId')],
    // A name may begin with another one, even up to the bracket.
    ['VpcId(AWS::EC2::VPC us-east-1 orders) web)', idOf(web, 'VpcId')],
    [
      'a:VpcId(AWS::EC2::VPC us-east-1 orders),CidrBlock.0(AWS::EC2::VPC us-east-1 orders)',
      `a:${idOf(orders, 'VpcId')},${idOf(orders, 'CidrBlock.0')}`,
    ],
    [
      { 'Arn(AWS::ElasticLoadBalancingV2::LoadBalancer us-east-1 tcp)': [1, true, null] },
      { [idOf(balancer, 'Arn')]: [1, true, null] },
    ],
    ['call(me) AWS::EC2::VPC', 'call(me) AWS::EC2::VPC'],
  ])('%j becomes %j', (value, expected) => {
    expect(concrete(value)).toEqual(expected);
  });

  test('know what the resource is: the type of a load balancer stands in its ARN', () => {
    expect(concrete('Arn(AWS::ElasticLoadBalancingV2::LoadBalancer us-east-1 tcp)')).toContain(
      ':loadbalancer/net/tcp/',
    );
  });

  test('to what the program does not declare are refused', () => {
    expect(() => concrete(['VpcId(AWS::EC2::VPC us-west-2 orders)'])).toThrow(
      'VpcId(AWS::EC2::VPC us-west-2 orders) is of a resource that the program does not declare',
    );
  });

  test('of a program without resources are none', () => {
    expect(concreteBy([], account)({ plain: 'text' })).toEqual({ plain: 'text' });
  });
});
