import { compareFacts, formatReport, injections } from '../../src/parity';
import { readSample, type Sample } from '../samples/facts';

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
    expect(injected).toBe(820);
  });
});
