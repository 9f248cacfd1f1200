import { each, isRecord } from '../../src/ask';
import type { FactValue } from '../../src/model';

/** Stands for "the property is gone". */
export const GONE: unique symbol = Symbol('gone');

/** What becomes of one value; nothing where the operator has no use for it. */
export interface Operator {
  readonly name: string;
  readonly mutate: (value: FactValue, context: Context) => readonly (FactValue | typeof GONE)[];
}

/** What operators know of the program. */
export interface Context {
  readonly from: string;
  readonly to: string;
  /** Path of the value below the resource's properties. */
  readonly path: readonly string[];
}

/** Takes a property, an item or a whole aspect away. */
const remove: Operator = { name: 'remove', mutate: () => [GONE] };

/** Flags that had better be false. */
const harmful = /^(PubliclyAccessible|DeleteAutomatedBackups|DeleteOnTermination)$/;

/** A flag that says the contrary; what is off and may be stays off. */
const disable: Operator = {
  name: 'disable',
  mutate: (value, { path }) => {
    // CloudFormation takes a flag as a text as well.
    if (typeof value === 'boolean') return harmful.test(path.at(-1) ?? '') === value ? [] : [!value, String(!value)];
    if (value === 'true') return ['false'];
    if (value === 'Enabled') return ['Disabled'];
    if (value === 'ENABLED') return ['DISABLED'];
    return [];
  },
};

/** The weaker choices that the service has. */
const weaker: Readonly<Record<string, string | readonly string[]>> = {
  'aws:kms': 'AES256',
  required: 'optional',
  BucketOwnerEnforced: 'ObjectWriter',
  ELB: 'EC2',
  HTTPS: 'HTTP',
  TLS: 'TCP',
  Deny: 'Allow',
  'rds.force_ssl': 'rds.force_sslx',
  'ELBSecurityPolicy-TLS13-1-2-2021-06': 'ELBSecurityPolicy-2016-08',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06': 'ELBSecurityPolicy-2016-08',
  breaching: ['ignore', 'notBreaching'],
  ALL: 'OFF',
  GreaterThanThreshold: 'LessThanThreshold',
  LessThanThreshold: 'GreaterThanThreshold',
  GreaterThanOrEqualToThreshold: 'LessThanThreshold',
  LessThanOrEqualToThreshold: 'GreaterThanThreshold',
};

const weaken: Operator = {
  name: 'weaken',
  mutate: (value, { path }) => {
    if (path.at(-1) === 'TTL') return [3600];
    return typeof value === 'string' && Object.hasOwn(weaker, value) ? [weaker[value] ?? []].flat() : [];
  },
};

const isArn = (text: string): boolean => /^arn:[^:]+:[^:]*:/.test(text);
const isCidr = (text: string): boolean => /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text);

/** Everything in place of something. */
const widen: Operator = {
  name: 'widen',
  mutate: (value, { path }) => {
    if (isRecord(value) && value.IpProtocol !== undefined && value.CidrIp !== '0.0.0.0/0')
      return [{ IpProtocol: value.IpProtocol, FromPort: value.FromPort, ToPort: value.ToPort, CidrIp: '0.0.0.0/0' }];
    if (path.at(-1) === 'SecurityGroupIngress') return [opened(value)];
    if (typeof value !== 'string') return [];
    const grant = /\.(Action|Resource|Principal)\.([^.]+\.)?\d+$/.test(path.join('.'));
    if (grant && value !== '*' && !path.includes('Condition')) return ['*'];
    if (isCidr(value) && value !== '0.0.0.0/0') return ['0.0.0.0/0'];
    return [];
  },
};

/** Rules of a security group, and one more. */
const opened = (rules: FactValue): FactValue => {
  const shell = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' };
  return isRecord(rules) ? { ...rules, Added: shell } : [...each(rules), shell];
};

/** What is listed is what is left out. */
const invert: Operator = {
  name: 'invert',
  mutate: (value, { path }) => {
    if (!isRecord(value) || value.Effect !== 'Allow') return [];
    const { Action, Resource, ...rest } = value;
    const isTrust = path[0] === 'AssumeRolePolicyDocument';
    return [
      ...(Action === undefined ? [] : [{ ...value, Action: undefined, NotAction: Action }]),
      ...(Resource === undefined || isTrust ? [] : [{ ...rest, ...(Action && { Action }), NotResource: Resource }]),
    ].map(defined);
  },
};

const defined = (record: Readonly<Record<string, FactValue | undefined>>): FactValue =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as FactValue;

/** A list, or an aspect, that stands there with nothing in it. */
const empty: Operator = {
  name: 'empty',
  mutate: (value) => {
    if (Array.isArray(value)) return value.length > 0 ? [[]] : [];
    return isRecord(value) && Object.keys(value).length > 0 ? [{}] : [];
  },
};

/** A key of AWS in place of the customer's. */
const awsKey: Operator = {
  name: 'AWS key',
  mutate: (value, { path }) =>
    typeof value === 'string' &&
    /^(Kms(Master)?Key(Id|ID)|KMSMasterKeyID|EncryptionKeyArn|ReplicaKmsKeyID)$/.test(path.at(-1) ?? '')
      ? ['alias/aws/s3']
      : [],
};

/** The other region. */
const swapRegion: Operator = {
  name: 'swap region',
  mutate: (value, { from, to }) => {
    if (typeof value !== 'string') return [];
    const whole = new RegExp(`\\b${value.includes(to) ? to : from}\\b`, 'g');
    return whole.test(value) ? [value.replace(whole, value.includes(to) ? from : to)] : [];
  },
};

/** Times and counts that are too small to serve. */
const shorten: Operator = {
  name: 'shorten',
  mutate: (value, { path }) => {
    const key = path.at(-1) ?? '';
    const counts = /Retention|Days|MinSize|Delay|RecoveryWindow|MonitoringInterval/;
    if (typeof value !== 'number' || !counts.test(key) || value <= 1) return [];
    return key === 'MonitoringInterval' ? [0] : [1, 0];
  },
};

/** Checks of health that find everything healthy, or never find out. */
const unhealthy: Operator = {
  name: 'unhealthy',
  mutate: (value, { path }) => {
    const key = path.at(-1) ?? '';
    if (key === 'HealthCheckEnabled') return [false];
    if (key === 'HttpCode') return ['200-599'];
    if (/HealthCheckInterval|UnhealthyThreshold|ThresholdCount/.test(key) && typeof value === 'number')
      return [value * 100];
    return [];
  },
};

/** A secret in clear where a reference stands. */
const plaintext: Operator = {
  name: 'plaintext',
  mutate: (value) =>
    typeof value === 'string' && /\{\{resolve:secretsmanager:|secretsmanager:.*:secret:/.test(value) && !isArn(value)
      ? ['tr0ub4dor-and-3-horses']
      : [],
};

/** All operators, by name. */
export const operators: readonly Operator[] = [
  remove,
  disable,
  weaken,
  widen,
  swapRegion,
  shorten,
  unhealthy,
  plaintext,
  invert,
  empty,
  awsKey,
];
