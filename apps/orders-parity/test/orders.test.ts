import { join } from 'node:path';
import {
  answerInvoke,
  assertParity,
  captureProgram,
  compareFacts,
  type Facts,
  factsOfAssembly,
  factsOfProgram,
  factsOfTemplates,
  injections,
  readAssembly,
  type StackTemplate,
} from '@regionlift/testkit';
import { account, intendedIn } from './intended';

const assembly = join(__dirname, '../../orders-cdk/cdk.out');
const intended = intendedIn('REPLICATE');
let cdk: Facts;
let pulumi: Facts;

/** The synthesized assembly, and the unmodified program as `pulumi up` runs it, against the engine of the test kit. */
beforeAll(async () => {
  const directory = join(__dirname, '../../orders-pulumi');
  cdk = factsOfAssembly(assembly);
  pulumi = factsOfProgram(await captureProgram({ directory, preview: false, onInvoke: answerInvoke }), { account });
});

it('the CDK app and the Pulumi app create the same (PKG-3)', () => {
  expect(() => assertParity(cdk, pulumi, intended)).not.toThrow();
});

it('both export the same outputs (A8)', () => {
  expect(pulumi.outputs).toEqual(cdk.outputs);
  expect(cdk.outputs.map(({ name }) => name)).toContain('AssetsTargetBucket');
});

it('leaves nothing unread', () => {
  const unread = [...cdk.resources, ...pulumi.resources].filter(({ kind }) => kind.startsWith('unsupported:'));
  expect(unread).toEqual([]);
  expect(cdk.resources.length).toBeGreaterThan(20);
});

describe('the contract bites', () => {
  it('reports every difference that is injected into the facts of either app', () => {
    const survivors: string[] = [];
    let injected = 0;
    for (const { title, before, after } of [...injections(cdk), ...injections(pulumi)]) {
      injected += 1;
      if (compareFacts(before, after).differences.length === 0) survivors.push(title);
    }
    expect(survivors).toEqual([]);
    expect(injected).toBeGreaterThan(2_000);
  });

  // biome-ignore lint/suspicious/noExplicitAny: a mutation reaches into JSON of any shape
  type Any = any;
  const first = (template: Any, type: string, name: string): Any =>
    Object.values<Any>(template.Resources).find(
      (resource) => resource.Type === type && JSON.stringify(resource).includes(name),
    );

  it.each<[string, string, (template: Any, stack: Any) => void]>([
    [
      'versioning suspended',
      'VersioningConfiguration.Status',
      (template) => {
        first(template, 'AWS::S3::Bucket', '').Properties.VersioningConfiguration.Status = 'Suspended';
      },
    ],
    [
      'another region',
      'region',
      (_, stack) => {
        stack.region = 'us-east-2';
      },
    ],
    [
      'a wider action',
      'Action[s3:DeleteObject]',
      (template) => {
        const [policy] = first(template, 'AWS::IAM::Role', 'rl-orders-assets-reverse').Properties.Policies;
        policy.PolicyDocument.Statement[0].Action = ['s3:DeleteObject'];
      },
    ],
    [
      'a missing condition',
      'Condition',
      (template) => {
        delete first(template, 'AWS::IAM::Role', 'rl-orders-assets-reverse').Properties.AssumeRolePolicyDocument
          .Statement[0].Condition;
      },
    ],
    [
      'another retention',
      'RetentionInDays',
      (template) => {
        first(template, 'AWS::Logs::LogGroup', '').Properties.RetentionInDays = 1;
      },
    ],
    [
      'a missing reverse rule',
      'ReplicationConfiguration',
      (template) => {
        delete first(template, 'AWS::S3::Bucket', '').Properties.ReplicationConfiguration;
      },
    ],
    [
      'a log group without encryption',
      'KmsKeyId',
      (template) => {
        delete first(template, 'AWS::Logs::LogGroup', '').Properties.KmsKeyId;
      },
    ],
    [
      'no permissions boundary',
      'PermissionsBoundary',
      (template) => {
        delete first(template, 'AWS::IAM::Role', 'rl-orders-assets-runtime').Properties.PermissionsBoundary;
      },
    ],
    [
      'an output renamed',
      '',
      ({ Outputs }) => {
        Outputs.TargetBucket = Outputs.AssetsTargetBucket;
        delete Outputs.AssetsTargetBucket;
      },
    ],
    [
      'an extra resource',
      '',
      ({ Resources }) => {
        Resources.Topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'extra' } };
      },
    ],
  ])('reports %s in the target template', (_, path, change) => {
    const stacks = readAssembly(assembly).map((stack): StackTemplate => {
      if (!stack.stackName.endsWith('target')) return stack;
      const open = { ...stack, template: structuredClone(stack.template) };
      change(open.template, open);
      return open;
    });
    const { differences } = compareFacts(factsOfTemplates(stacks), pulumi, intended);
    expect(differences.map((difference) => difference.path)).toContainEqual(expect.stringContaining(path));
  });
});
