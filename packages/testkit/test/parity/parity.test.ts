import { factsOfProgram, factsOfTemplates } from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { readSample, type Sample } from '../samples/facts';
import { type Open, reported, withProgram, withTemplate } from '../samples/mutations';
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
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::OIDCProvider',
      'AWS::IAM::Role',
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
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
    expect(injected).toBe(830);
  });
});

describe('a mutated template is reported', () => {
  it.each(templateMutants)('%s', (_, change, expected) => {
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
  it.each(programMutants)('%s', (_, change, expected) => {
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
