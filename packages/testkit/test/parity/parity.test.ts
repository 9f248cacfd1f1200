import { factsOfProgram, factsOfTemplates } from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { databaseProgramMutants } from '../samples/database-program-mutants';
import { databaseTemplateMutants } from '../samples/database-template-mutants';
import { readSample, type Sample } from '../samples/facts';
import { named, type Open, reported, withProgram, withTemplate } from '../samples/mutations';
import { networkProgramMutants } from '../samples/network-program-mutants';
import { networkTemplateMutants } from '../samples/network-template-mutants';
import { programMutants } from '../samples/program-mutants';
import { templateMutants } from '../samples/template-mutants';
import { account } from '../samples/workload';

jest.setTimeout(60_000);

let sample: Sample;

beforeAll(async () => {
  sample = await readSample();
});

const kindsIn = () => [...new Set(sample.cdk.resources.map(({ kind }) => kind))].sort();

describe('the parity contract over a sample workload in both dialects (PKG-3)', () => {
  it('sees no difference', () => {
    expect(formatReport(compareFacts(sample.cdk, sample.pulumi))).toMatch(/^0 differences/);
  });

  it('sees every kind that it knows', () => {
    expect(kindsIn()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::EC2::SecurityGroup',
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::OIDCProvider',
      'AWS::IAM::Role',
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::RDS::DBCluster',
      'AWS::RDS::DBClusterParameterGroup',
      'AWS::RDS::DBInstance',
      'AWS::RDS::DBParameterGroup',
      'AWS::RDS::DBSubnetGroup',
      'AWS::RDS::GlobalCluster',
      'AWS::Route53::HostedZone',
      'AWS::Route53::RecordSet',
      'AWS::S3::Bucket',
      'AWS::S3::MultiRegionAccessPoint',
      'AWS::SSM::Parameter',
      'AWS::SecretsManager::Secret',
    ]);
  });

  it('names what a program adds to a role of somebody else', () => {
    const foreign = sample.cdk.resources.filter(({ declared }) => !declared);
    expect(foreign.map(({ name, properties }) => [name, properties])).toEqual([
      ['somebody-elses', { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/sample-managed'] }],
    ]);
  });

  it('reads references as the same symbols or literals', () => {
    const outputs = [
      { name: 'ActorRole', value: 'arn:aws:iam::111122223333:role/sample-actor' },
      { name: 'Assets', value: 'sample-assets' },
      { name: 'AssetsKey', value: 'Arn(AWS::KMS::Key eu-west-1 alias/sample-assets)' },
      { name: 'Objects', value: 'arn:aws:s3:::sample-assets/*' },
      { name: 'ReplicaArn', value: 'arn:aws:rds:eu-west-1:111122223333:db:sample-replica' },
      { name: 'ReplicaHost', value: 'Endpoint.Address(AWS::RDS::DBInstance eu-west-1 sample-replica)' },
      { name: 'ReplicaId', value: 'DbiResourceId(AWS::RDS::DBInstance eu-west-1 sample-replica)' },
    ];
    expect(sample.cdk.outputs).toEqual(outputs);
    expect(sample.pulumi.outputs).toEqual(outputs);
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const survivors: string[] = [];
    let injected = 0;
    for (const { title, before, after } of injections(sample[side])) {
      injected += 1;
      const report = side === 'cdk' ? compareFacts(after, before) : compareFacts(before, after);
      if (report.differences.length === 0) survivors.push(title);
    }
    expect(survivors).toEqual([]);
    expect(injected).toBe(1412);
  });
});

describe('a mutated template is reported', () => {
  it.each([...templateMutants, ...databaseTemplateMutants, ...networkTemplateMutants])('%s', (_, change, expected) => {
    const facts = factsOfTemplates(withTemplate(sample.stacks, 'Main', change));
    expect(reported(compareFacts(facts, sample.pulumi))).toEqual([...expected].sort());
  });

  it('another region', () => {
    const stacks = withTemplate(sample.stacks, 'Other', (_, stack) => {
      stack.region = 'eu-west-2';
    });
    expect(compareFacts(factsOfTemplates(stacks), sample.pulumi).differences).toEqual([
      {
        subject: 'AWS::Logs::LogGroup eu-west-2 /sample/other',
        path: 'region',
        cdk: 'eu-west-2',
        pulumi: 'eu-central-1',
      },
    ]);
  });
});

describe('a mutated program is reported', () => {
  it.each([...programMutants, ...databaseProgramMutants, ...networkProgramMutants])('%s', (_, change, expected) => {
    const facts = factsOfProgram(withProgram(sample.program, change), { account });
    expect(reported(compareFacts(sample.cdk, facts))).toEqual([...expected].sort());
  });
});

describe('what means the same is no difference', () => {
  it('in a template: order of resources, statements, actions, rules and tags; one action as a text', () => {
    const stacks = withTemplate(sample.stacks, 'Main', ({ Resources, Outputs }) => {
      for (const [id, resource] of Object.entries(Resources).reverse()) {
        delete Resources[id];
        Resources[id] = reversed(resource) as Open;
      }
      Resources.Managed.Properties.PolicyDocument.Statement[0].Action = ['kms:Decrypt'];
      Outputs.Assets = { Value: 'sample-assets' };
    });
    expect(compareFacts(factsOfTemplates([...stacks].reverse()), sample.pulumi).differences).toEqual([]);
  });

  it('in a template: a rule of its own or inline, ports of all protocols, last dots, numbers as texts', () => {
    const stacks = withTemplate(sample.stacks, 'Main', ({ Resources }) => {
      const { DatabaseGroup, FromClients, Name, Plain, Weighted, Zone } = Resources;
      const { GroupId: _, ...rule } = FromClients.Properties;
      DatabaseGroup.Properties.SecurityGroupIngress.push(rule);
      delete Resources.FromClients;
      DatabaseGroup.Properties.SecurityGroupEgress = [
        { IpProtocol: '-1', FromPort: 0, ToPort: 65535, CidrIp: '0.0.0.0/0' },
      ];
      Object.assign(Name.Properties, { Name: 'DB.orders.internal', TTL: 5 });
      Object.assign(Plain.Properties, { AllocatedStorage: 20, Port: 3307 });
      Weighted.Properties.ResourceRecords = ['blue.example.com'];
      Zone.Properties.Name = 'orders.internal';
    });
    expect(compareFacts(factsOfTemplates(stacks), sample.pulumi).differences).toEqual([]);
  });

  it('in a program: a rule of its own or inline, last dots, an idle snapshot, a method that is the default', () => {
    const program = withProgram(sample.program, (open) => {
      const { referencedSecurityGroupId: group, ...rule } = named(open, 'from-clients').inputs;
      open.resources = open.resources.filter(({ name }) => name !== 'from-clients');
      named(open, 'database-group').inputs.ingress = [
        { protocol: rule.ipProtocol, fromPort: rule.fromPort, toPort: rule.toPort, securityGroups: [group] },
      ];
      named(open, 'database-group').propertyDependencies.ingress = [named(open, 'clients-group').urn];
      named(open, 'name').inputs.name = 'DB.orders.internal.';
      named(open, 'weighted').inputs.records = ['blue.example.com.'];
      named(open, 'replica').inputs.skipFinalSnapshot = false;
      named(open, 'parameters').inputs.parameters[2].applyMethod = 'immediate';
    });
    expect(compareFacts(sample.cdk, factsOfProgram(program, { account })).differences).toEqual([]);
  });

  it('in a program: order of registrations and lists, documents as text of another shape', () => {
    const program = withProgram(sample.program, ({ resources }) => {
      resources.reverse();
      for (const resource of resources) {
        const { policy, ...inputs } = resource.inputs;
        const document = typeof policy === 'string' && JSON.stringify(reversed(JSON.parse(policy)), null, 4);
        resource.inputs = { ...(reversed(inputs) as object), ...(document && { policy: document }) };
      }
    });
    expect(compareFacts(sample.cdk, factsOfProgram(program, { account })).differences).toEqual([]);
  });
});

/** Every list and every record in reverse, but for arguments of intrinsic functions, whose order matters. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, key.startsWith('Fn::') ? inner : reversed(inner)]);
  return Object.fromEntries(entries.reverse());
}
