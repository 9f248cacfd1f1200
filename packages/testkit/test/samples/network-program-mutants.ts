import { type Mutant, named, type OpenProgram } from './mutations';

const DATABASE = 'AWS::EC2::SecurityGroup eu-west-1 sample-database';
const CLIENTS = 'AWS::EC2::SecurityGroup eu-west-1 sample-clients';
const ZONE = 'AWS::Route53::HostedZone global orders.internal';
const NAME = 'AWS::Route53::RecordSet global db.orders.internal CNAME';
const WEIGHTED = 'AWS::Route53::RecordSet global web.orders.internal CNAME blue';

const fromVpc = '{"CidrIp":"10.0.0.0/16","Description":"the vpc","FromPort":5432,"IpProtocol":"tcp","ToPort":5432}';
const everything = '{"CidrIp":"0.0.0.0/0","IpProtocol":"-1"}';
const toEndpoints = '{"CidrIp":"10.0.0.0/16","FromPort":443,"IpProtocol":"tcp","ToPort":443}';

/** Changes of groups and names in the program, with everything that has to be reported. */
export const networkProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  [
    'an open port',
    (program) => {
      named(program, 'from-vpc').inputs.cidrIpv4 = '0.0.0.0/0';
    },
    [
      [DATABASE, `SecurityGroupIngress[${fromVpc}]`],
      [DATABASE, `SecurityGroupIngress[${fromVpc.replace('10.0.0.0/16', '0.0.0.0/0')}]`],
    ],
  ],
  [
    'an inline rule: its own group, a range, a list of prefixes',
    (program) => {
      const content = { protocol: 'tcp', fromPort: 22, toPort: 22 };
      named(program, 'clients-group').inputs.ingress = [
        { ...content, self: true, ipv6CidrBlocks: ['::/0'], prefixListIds: ['pl-1'], securityGroups: ['sg-1'] },
      ];
    },
    [[CLIENTS, 'SecurityGroupIngress']],
  ],
  [
    'an inline rule that names nobody',
    (program) => {
      named(program, 'database-group').inputs.egress.push({ protocol: 'udp', fromPort: 53, toPort: 53 });
    },
    [[DATABASE, 'SecurityGroupEgress[{"FromPort":53,"IpProtocol":"udp","ToPort":53}]']],
  ],
  [
    'a group without outbound rules, which may then reach nothing',
    (program) => {
      delete named(program, 'database-group').inputs.egress;
    },
    [[DATABASE, `SecurityGroupEgress[${everything}]`]],
  ],
  [
    'an outbound rule that is missing',
    (program) => {
      program.resources = program.resources.filter(({ name }) => name !== 'to-endpoints');
    },
    [[CLIENTS, `SecurityGroupEgress[${toEndpoints}]`]],
  ],
  [
    'a rule in another region than its group',
    (program) => {
      named(program, 'to-endpoints').inputs.region = 'eu-central-1';
    },
    [
      ['AWS::EC2::SecurityGroup eu-central-1 sample-clients', ''],
      [CLIENTS, `SecurityGroupEgress[${toEndpoints}]`],
    ],
  ],
  [
    'a group whose rules are revoked before it goes',
    (program) => {
      named(program, 'clients-group').inputs.revokeRulesOnDelete = true;
    },
    [[CLIENTS, 'RevokeRulesOnDelete']],
  ],
  [
    'a function outside of the VPC',
    (program) => {
      delete named(program, 'function').inputs.vpcConfig;
    },
    [['AWS::Lambda::Function eu-west-1 sample-function', 'VpcConfig']],
  ],
  [
    'a role with a wider managed policy',
    (program) => {
      named(program, 'monitoring').inputs.managedPolicyArns.push('arn:aws:iam::aws:policy/AdministratorAccess');
    },
    [['AWS::IAM::Role global sample-monitoring', 'ManagedPolicyArns[arn:aws:iam::aws:policy/AdministratorAccess]']],
  ],
  [
    'a name that is cached for longer',
    (program) => {
      named(program, 'name').inputs.ttl = 300;
    },
    [[NAME, 'TTL']],
  ],
  [
    'a name of another host',
    (program) => {
      named(program, 'name').inputs.records = ['another.example.com'];
    },
    [
      [NAME, 'ResourceRecords[Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)]'],
      [NAME, 'ResourceRecords[another.example.com]'],
    ],
  ],
  [
    'an alias instead of a weight',
    (program) => {
      const { inputs } = named(program, 'weighted');
      delete inputs.weightedRoutingPolicies;
      inputs.aliases = [{ name: 'blue.example.com', zoneId: 'Z1', evaluateTargetHealth: true }];
      inputs.allowOverwrite = true;
    },
    [
      [WEIGHTED, 'AliasTarget'],
      [WEIGHTED, 'AllowOverwrite'],
      [WEIGHTED, 'Weight'],
    ],
  ],
  [
    'another set of a weighted name',
    (program) => {
      named(program, 'weighted').inputs.setIdentifier = 'green';
    },
    [
      [WEIGHTED, ''],
      ['AWS::Route53::RecordSet global web.orders.internal CNAME green', ''],
    ],
  ],
  [
    'a VPC whose region is left to the provider',
    (program) => {
      delete named(program, 'zone').inputs.vpcs[1].vpcRegion;
    },
    [
      [ZONE, 'VPCs[{"VPCId":"vpc-0fedcba9876543210"}]'],
      [ZONE, 'VPCs[{"VPCId":"vpc-0fedcba9876543210","VPCRegion":"eu-central-1"}]'],
    ],
  ],
  [
    'a comment that the provider writes',
    (program) => {
      delete named(program, 'zone').inputs.comment;
    },
    [[ZONE, 'HostedZoneConfig.Comment']],
  ],
  [
    'a zone that is emptied on deletion',
    (program) => {
      named(program, 'zone').inputs.forceDestroy = true;
    },
    [[ZONE, 'ForceDestroy']],
  ],
];
