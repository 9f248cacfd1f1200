import type { Mutant, OpenTemplate } from './mutations';

const DATABASE = 'AWS::EC2::SecurityGroup eu-west-1 sample-database';
const CLIENTS = 'AWS::EC2::SecurityGroup eu-west-1 sample-clients';
const ZONE = 'AWS::Route53::HostedZone global orders.internal';
const NAME = 'AWS::Route53::RecordSet global db.orders.internal CNAME';
const WEIGHTED = 'AWS::Route53::RecordSet global web.orders.internal CNAME blue';

const clients = 'GroupId(AWS::EC2::SecurityGroup eu-west-1 sample-clients)';
const database = 'GroupId(AWS::EC2::SecurityGroup eu-west-1 sample-database)';
const fromVpc = '{"CidrIp":"10.0.0.0/16","Description":"the vpc","FromPort":5432,"IpProtocol":"tcp","ToPort":5432}';
const toDatabase = `{"DestinationSecurityGroupId":"${database}","FromPort":5432,"IpProtocol":"tcp","ToPort":5432}`;
const toEndpoints = '{"CidrIp":"10.0.0.0/16","FromPort":443,"IpProtocol":"tcp","ToPort":443}';
const everything = '{"CidrIp":"0.0.0.0/0","IpProtocol":"-1"}';

/** Changes of groups and names in the stack Main, with everything that has to be reported. */
export const networkTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  [
    'an open port',
    ({ Resources: { DatabaseGroup } }) => {
      DatabaseGroup.Properties.SecurityGroupIngress[0].CidrIp = '0.0.0.0/0';
    },
    [
      [DATABASE, `SecurityGroupIngress[${fromVpc}]`],
      [DATABASE, `SecurityGroupIngress[${fromVpc.replace('10.0.0.0/16', '0.0.0.0/0')}]`],
    ],
  ],
  [
    'a rule that is missing',
    ({ Resources }) => {
      delete Resources.FromClients;
    },
    [
      [
        DATABASE,
        `SecurityGroupIngress[{"FromPort":5432,"IpProtocol":"tcp","SourceSecurityGroupId":"${clients}","ToPort":5432}]`,
      ],
    ],
  ],
  [
    'a rule of another group',
    ({ Resources: { FromClients } }) => {
      FromClients.Properties.GroupId = 'sg-0123456789abcdef0';
    },
    [
      ['AWS::EC2::SecurityGroup eu-west-1 sg-0123456789abcdef0', ''],
      [
        DATABASE,
        `SecurityGroupIngress[{"FromPort":5432,"IpProtocol":"tcp","SourceSecurityGroupId":"${clients}","ToPort":5432}]`,
      ],
    ],
  ],
  [
    'a group without outbound rules, which may then reach everything',
    ({ Resources: { ClientsGroup } }) => {
      ClientsGroup.Properties.SecurityGroupEgress = [];
    },
    [
      [CLIENTS, `SecurityGroupEgress[${everything}]`],
      [CLIENTS, `SecurityGroupEgress[${toDatabase}]`],
      [CLIENTS, `SecurityGroupEgress[${toEndpoints}]`],
    ],
  ],
  [
    'one outbound rule, which takes away the rule that allows everything',
    ({ Resources }) => {
      Resources.ToEndpoints = {
        Type: 'AWS::EC2::SecurityGroupEgress',
        Properties: {
          GroupId: { Ref: 'DatabaseGroup' },
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          CidrIp: '10.0.0.0/16',
        },
      };
    },
    [
      [DATABASE, `SecurityGroupEgress[${everything}]`],
      [DATABASE, `SecurityGroupEgress[${toEndpoints}]`],
    ],
  ],
  [
    'a group in another VPC',
    ({ Resources: { ClientsGroup } }) => {
      ClientsGroup.Properties.VpcId = 'vpc-another';
    },
    [[CLIENTS, 'VpcId']],
  ],
  [
    'a function outside of the VPC',
    ({ Resources: { Function: fn } }) => {
      delete fn.Properties.VpcConfig;
    },
    [['AWS::Lambda::Function eu-west-1 sample-function', 'VpcConfig']],
  ],
  [
    'a role without its managed policy',
    ({ Resources: { Monitoring } }) => {
      delete Monitoring.Properties.ManagedPolicyArns;
    },
    [['AWS::IAM::Role global sample-monitoring', 'ManagedPolicyArns']],
  ],
  [
    'a name that is cached for longer',
    ({ Resources: { Name } }) => {
      Name.Properties.TTL = '300';
    },
    [[NAME, 'TTL']],
  ],
  [
    'a name of another host',
    ({ Resources: { Name } }) => {
      Name.Properties.ResourceRecords = ['another.example.com'];
    },
    [
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)]'],
      [NAME, 'ResourceRecords[another.example.com]'],
    ],
  ],
  [
    'a name in another zone',
    ({ Resources: { Name } }) => {
      Name.Properties.HostedZoneId = 'Z0123456789';
    },
    [[NAME, 'HostedZoneId']],
  ],
  [
    'a record of another type',
    ({ Resources: { Name } }) => {
      Name.Properties.Type = 'A';
    },
    [
      [NAME, ''],
      ['AWS::Route53::RecordSet global db.orders.internal A', ''],
    ],
  ],
  [
    'another weight',
    ({ Resources: { Weighted } }) => {
      Weighted.Properties.Weight = 0;
    },
    [[WEIGHTED, 'Weight']],
  ],
  [
    'a zone that the other region does not see',
    ({ Resources: { Zone } }) => {
      Zone.Properties.VPCs.pop();
    },
    [[ZONE, 'VPCs[{"VPCId":"vpc-0fedcba9876543210","VPCRegion":"eu-central-1"}]']],
  ],
  [
    'a zone without a comment',
    ({ Resources: { Zone } }) => {
      Zone.Properties.HostedZoneConfig = { Comment: '' };
    },
    [[ZONE, 'HostedZoneConfig']],
  ],
];
