import { acceleratorKinds } from './accelerator-kinds';
import { alertKinds } from './alert-kinds';
import { backupKinds } from './backup-kinds';
import { balancerKinds } from './balancer-kinds';
import { databaseKinds } from './database-kinds';
import { fleetKinds } from './fleet-kinds';
import type { Kind } from './kind';
import { networkKinds } from './network-kinds';
import { observabilityKinds } from './observability-kinds';
import { stateMachineKinds } from './state-machine-kinds';
import { vpcKinds } from './vpc-kinds';

/**
 * Every kind that facts speak of. Return values and defaults: the resource's page in the CloudFormation Template
 * Reference ("Return values", "Properties"). ARN formats: Service Authorization Reference.
 */
export const kinds: Readonly<Record<string, Kind>> = {
  ...acceleratorKinds,
  ...alertKinds,
  ...backupKinds,
  ...balancerKinds,
  ...databaseKinds,
  ...fleetKinds,
  ...networkKinds,
  ...observabilityKinds,
  ...stateMachineKinds,
  ...vpcKinds,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    arn: ({ partition }, name) => `arn:${partition}:s3:::${name}`,
  },
  'AWS::S3::MultiRegionAccessPoint': {
    nameProperty: 'Name',
    isGlobal: true,
    // Its ARN has the alias that S3 gives it.
    arn: ({ partition, account }, name) =>
      `arn:${partition}:s3::${account}:accesspoint/Alias(AWS::S3::MultiRegionAccessPoint global ${name})`,
  },
  'AWS::KMS::Key': {
    ref: 'KeyId',
    defaults: {
      Enabled: true,
      EnableKeyRotation: false,
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      PendingWindowInDays: 30,
    },
  },
  'AWS::KMS::Alias': {
    nameProperty: 'AliasName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:kms:${region}:${account}:${name}`,
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    isGlobal: true,
    arn: ({ partition, account }, name, { Path = '/' }) =>
      `arn:${partition}:iam::${account}:role${String(Path)}${name}`,
    defaults: { Path: '/', MaxSessionDuration: 3600 },
  },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    isGlobal: true,
    ref: 'Arn',
    arn: ({ partition, account }, name, { Path = '/' }) =>
      `arn:${partition}:iam::${account}:policy${String(Path)}${name}`,
    defaults: { Path: '/' },
  },
  'AWS::IAM::OIDCProvider': {
    nameProperty: 'Url',
    isGlobal: true,
    ref: 'Arn',
    arn: ({ partition, account }, name) =>
      `arn:${partition}:iam::${account}:oidc-provider/${name.replace('https://', '')}`,
  },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    ref: 'Arn',
    // DeleteSecret's own default; that CloudFormation leaves it at that is not verified.
    defaults: { RecoveryWindowInDays: 30 },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:lambda:${region}:${account}:function:${name}`,
    defaults: {
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 512 },
      MemorySize: 128,
      PackageType: 'Zip',
      Timeout: 3,
      TracingConfig: { Mode: 'PassThrough' },
    },
  },
  'AWS::SSM::Parameter': {
    nameProperty: 'Name',
    arn: ({ partition, region, account }, name) =>
      `arn:${partition}:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`,
    defaults: { DataType: 'text', Tier: 'Standard' },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:logs:${region}:${account}:log-group:${name}`,
    defaults: { LogGroupClass: 'STANDARD' },
  },
};

/** The kind of a type; undefined when facts do not speak of it. */
export const kindOf = (type: string): Kind | undefined => (Object.hasOwn(kinds, type) ? kinds[type] : undefined);
