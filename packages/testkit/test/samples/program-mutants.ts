import { generatedText } from '../../src/facts/registration/generated';
import { type Mutant, named, type OpenProgram } from './mutations';
import { account } from './workload';

const BUCKET = 'AWS::S3::Bucket eu-west-1 sample-assets';
const ROLE = 'AWS::IAM::Role global sample-actor';
const SECRET = 'AWS::SecretsManager::Secret eu-west-1 sample/password';
const LOG = 'AWS::Logs::LogGroup eu-west-1 /sample/function';

/** Changes of the program, with everything that has to be reported. */
export const programMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  [
    'versioning suspended',
    (program) => {
      named(program, 'versioning').inputs.versioningConfiguration.status = 'Suspended';
    },
    [[BUCKET, 'VersioningConfiguration.Status']],
  ],
  [
    'versioning never declared',
    (program) => {
      program.resources = program.resources.filter(({ name }) => name !== 'versioning');
    },
    [[BUCKET, 'VersioningConfiguration']],
  ],
  [
    'an aspect in another region than its bucket',
    (program) => {
      named(program, 'public').inputs.region = 'eu-central-1';
    },
    [
      [BUCKET, 'PublicAccessBlockConfiguration'],
      ['AWS::S3::Bucket eu-central-1 sample-assets', ''],
    ],
  ],
  [
    'another region',
    (program) => {
      named(program, 'alarm').inputs.region = 'eu-central-1';
    },
    [['AWS::CloudWatch::Alarm eu-west-1 sample-failed', 'region']],
  ],
  [
    'a region left to the provider',
    (program) => {
      delete named(program, 'alarm').inputs.region;
    },
    [['AWS::CloudWatch::Alarm eu-west-1 sample-failed', 'region']],
  ],
  [
    'a wider action',
    (program) => {
      const { inputs } = named(program, 'inline');
      inputs.policy = inputs.policy.replace('"s3:GetObject"', '"s3:*"');
    },
    [
      [ROLE, 'Policies.inline.Statement.Read.Action[s3:*]'],
      [ROLE, 'Policies.inline.Statement.Read.Action[s3:GetObject]'],
    ],
  ],
  [
    'a missing condition',
    (program) => {
      const policy = JSON.parse(named(program, 'policy').inputs.policy);
      delete policy.Statement[0].Condition;
      named(program, 'policy').inputs.policy = JSON.stringify(policy);
    },
    [[BUCKET, 'Policy.Statement.TlsOnly.Condition']],
  ],
  [
    'no boundary',
    (program) => {
      delete named(program, 'role').inputs.permissionsBoundary;
    },
    [[ROLE, 'PermissionsBoundary']],
  ],
  [
    'a policy that is not attached',
    (program) => {
      const attachment = (resource: { type: string; name: string }) =>
        resource.type === 'aws:iam/rolePolicyAttachment:RolePolicyAttachment' && resource.name === 'managed';
      program.resources = program.resources.filter((resource) => !attachment(resource));
    },
    [[ROLE, `ManagedPolicyArns[arn:aws:iam::${account}:policy/sample-managed]`]],
  ],
  [
    'a missing reverse rule',
    (program) => {
      named(program, 'replication').inputs.rules.shift();
    },
    [[BUCKET, 'ReplicationConfiguration.Rules.reverse']],
  ],
  [
    'a log without a key',
    (program) => {
      delete named(program, 'log').inputs.kmsKeyId;
    },
    [[LOG, 'KmsKeyId']],
  ],
  [
    'a bucket that is not retained',
    (program) => {
      named(program, 'bucket').retainOnDelete = false;
    },
    [
      [BUCKET, 'retention.onDelete'],
      [BUCKET, 'retention.onReplace'],
      [BUCKET, 'Protected'],
    ],
  ],
  [
    'an aspect that is removed while its bucket stays',
    (program) => {
      named(program, 'encryption').retainOnDelete = false;
    },
    [[BUCKET, 'retention.lost.BucketEncryption']],
  ],
  [
    'a bucket that is emptied on deletion',
    (program) => {
      named(program, 'bucket').inputs.forceDestroy = true;
    },
    [[BUCKET, 'ForceDestroy']],
  ],
  [
    'an input that the adapters do not know',
    (program) => {
      named(program, 'lifecycle').inputs.transitionDefaultMinimumObjectSize = 'varies_by_storage_class';
    },
    [[BUCKET, 'LifecycleConfiguration.TransitionDefaultMinimumObjectSize']],
  ],
  [
    'a property that the engine leaves alone',
    (program) => {
      named(program, 'policy').ignoreChanges.push('policy');
    },
    [[BUCKET, 'IgnoredChanges']],
  ],
  [
    'a shorter generated password',
    (program) => {
      const { inputs } = named(program, 'value');
      inputs.secretStringWo = JSON.stringify({ username: 'app', password: generatedText({ passwordLength: 8 }) });
    },
    [[SECRET, 'GenerateSecretString.PasswordLength']],
  ],
  [
    'a secret value of the program itself',
    (program) => {
      named(program, 'value').inputs.secretStringWo = 'in clear';
    },
    [
      [SECRET, 'GenerateSecretString'],
      [SECRET, 'SecretString'],
    ],
  ],
  [
    'an output renamed',
    ({ stackOutputs }) => {
      stackOutputs.Bucket = stackOutputs.Assets;
      delete stackOutputs.Assets;
    },
    [
      ['output Assets', ''],
      ['output Bucket', ''],
    ],
  ],
  [
    'an extra resource',
    (program) => {
      const extra = structuredClone(named(program, 'other-log'));
      program.resources.push({ ...extra, urn: `${extra.urn}-2`, inputs: { ...extra.inputs, name: '/sample/extra' } });
    },
    [['AWS::Logs::LogGroup eu-central-1 /sample/extra', '']],
  ],
  [
    'a resource declared twice',
    (program) => {
      const again = structuredClone(named(program, 'other-log'));
      program.resources.push({ ...again, urn: `${again.urn}-2` });
    },
    [['AWS::Logs::LogGroup eu-central-1 /sample/other (declared again)', '']],
  ],
  [
    'a resource of another provider',
    (program) => {
      const other = structuredClone(named(program, 'other-log'));
      program.resources.push({
        ...other,
        urn: 'urn',
        type: 'random:index/randomId:RandomId',
        name: 'id',
        inputs: {},
      });
    },
    [['unsupported:random:index/randomId:RandomId (no region) (unnamed id)', '']],
  ],
];
