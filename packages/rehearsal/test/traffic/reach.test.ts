import { identityOf } from '../../src/programme';
import { fleetPartOf } from '../../src/traffic/fleet-part';
import { nodeAddresses } from '../../src/traffic/node-addresses';
import { routeFrom } from '../../src/traffic/reach-database';
import { sampleProgramme } from './sample-programme';

const account = '111122223333';

describe('how fleets reach what they need', () => {
  const reach = (ttl: readonly number[]) => ({
    part: { databases: ['orders'], name: { hostedZoneId: 'Z1', recordName: 'database.orders.internal', port: 5432 } },
    programme: {
      resources: ttl.map((TTL) => ({
        kind: 'AWS::Route53::RecordSet',
        name: 'database',
        region: 'global',
        properties: { Name: 'database.orders.internal.', TTL: String(TTL) },
      })),
    },
    lab: {
      hostOf: (end: string) => (end === 'SOURCE' ? '127.0.0.1' : 'localhost'),
      portOf: (end: string) => (end === 'SOURCE' ? 1 : 2),
      nearPortOf: (end: string) => (end === 'SOURCE' ? 11 : 12),
    },
    names: { resolve: () => undefined, staleMs: 0 },
    login: { username: 'orders', password: 'secret' },
  });

  it.each([
    ['SOURCE', '127.0.0.1', 'SOURCE', 11],
    ['SOURCE', 'localhost', 'TARGET', 2],
    ['TARGET', '127.0.0.1', 'SOURCE', 1],
    ['TARGET', 'LOCALHOST.', 'TARGET', 12],
  ] as const)(
    'from %s, %s is the database of %s on port %s: across the regions by the link',
    (from, host, end, port) => {
      expect(routeFrom(from, reach([7])).connect(host)).toEqual({
        end,
        config: { host: '127.0.0.1', port, user: 'orders', password: 'secret', database: 'orders' },
      });
    },
  );

  it('knows the TTL of the name, and that of the database part where the program does not say', () => {
    expect(routeFrom('SOURCE', reach([7])).ttlMs).toBe(7_000);
    expect(routeFrom('SOURCE', reach([])).ttlMs).toBe(5_000);
    expect(routeFrom('SOURCE', reach([])).connect('elsewhere')).toBeUndefined();
  });

  it('gives the nodes of the load balancer addresses of its subnets', () => {
    const subnets = ['10.21.128.0/20', '10.21.144.0/20'].map((CidrBlock, index) => ({
      kind: 'AWS::EC2::Subnet',
      name: `public-${index}`,
      region: 'us-east-1',
      properties: { CidrBlock },
    }));
    const other = {
      kind: 'AWS::EC2::Subnet',
      name: 'private',
      region: 'us-east-1',
      properties: { CidrBlock: '10.21.0.0/19' },
    };
    const balancer = {
      kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      name: 'rl-orders-web',
      region: 'us-east-1',
      properties: { Subnets: subnets.map((subnet) => identityOf({ ...subnet, account }, 'SubnetId')) },
    };
    const part = fleetPartOf(sampleProgramme());
    expect(nodeAddresses(part, { account, resources: [...subnets, other, balancer] })).toEqual([
      '10.21.128.10',
      '10.21.144.10',
    ]);
    expect(nodeAddresses(part, { account, resources: [] })).toEqual(['198.18.0.10', '198.18.1.10', '198.18.2.10']);
  });
});
