import { declares, pascal, type Registration, type RegistrationAdapter, withoutIdle } from './adapter';
import { encryption, logging, policy, versioning } from './bucket';
import { lifecycleRule, replicationRule } from './bucket-inline-rules';
import { isOpen, list, only, switched } from './bucket-inline-values';
import { lifecycle, replication } from './bucket-rules';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:s3/bucket:Bucket`, of older providers `BucketV2` as well: a bucket, with the aspects that a program writes on it instead of
 * into resources of their own. Source: Pulumi Registry, inputs of `aws.s3.Bucket` and `aws.s3.BucketV2`.
 */
export const bucket: RegistrationAdapter = {
  kind: 'AWS::S3::Bucket',
  nameInput: 'bucket',
  outputs: {
    bucketDomainName: 'DomainName',
    bucketRegionalDomainName: 'RegionalDomainName',
  },
  read: (registration) => {
    const { aspects, bare } = parted(
      withoutIdle(registration.inputs, { forceDestroy: false, objectLockEnabled: false }),
    );
    const spelling = { bucket: 'BucketName', acl: 'AccessControl' };
    const inline = aspects.map(([property, value, read]) =>
      isOpen(value) ? { [property]: value } : read(value, registration),
    );
    return [declares(registration, Object.assign({}, pascal(bare, spelling), ...inline) as Inputs)];
  },
};

/** How an aspect is read, under the property that it is in CloudFormation. */
type Aspect = readonly [property: string, read: (value: unknown, registration: Registration) => Inputs];

/** Aspects with their values, and what is no aspect. */
function parted(inputs: Inputs) {
  const entries = Object.entries(inputs).filter(([, value]) => value !== undefined && value !== null);
  return {
    aspects: entries.flatMap(([input, value]) => {
      const aspect = Object.hasOwn(INLINE, input) ? INLINE[input] : undefined;
      return aspect === undefined ? [] : [[aspect[0], value, aspect[1]] as const];
    }),
    bare: Object.fromEntries(entries.filter(([input]) => !Object.hasOwn(INLINE, input))),
  };
}

/** Puts an aspect into the words of the resource that says the same, and reads it as that. */
const as =
  (adapter: RegistrationAdapter, words: (value: unknown) => Inputs) =>
  (value: unknown, registration: Registration): Inputs =>
    Object.assign({}, ...adapter.read({ ...registration, inputs: words(value) }).map(({ properties }) => properties));

const versioned: Aspect = [
  'VersioningConfiguration',
  as(versioning, (value) => {
    const { enabled, mfaDelete } = only(value);
    return {
      versioningConfiguration: {
        status: switched(enabled ?? false, 'Suspended'),
        ...(mfaDelete !== undefined && mfaDelete !== false && { mfaDelete: switched(mfaDelete, 'Disabled') }),
      },
    };
  }),
];

const encrypted: Aspect = [
  'BucketEncryption',
  as(encryption, (value) => {
    const { rule, rules } = only(value);
    return {
      rules: list(rule ?? rules).map((one) => {
        const { applyServerSideEncryptionByDefaults: several, ...rest } = only(one);
        return { ...rest, ...(several !== undefined && { applyServerSideEncryptionByDefault: only(several) }) };
      }),
    };
  }),
];

const replicated: Aspect = [
  'ReplicationConfiguration',
  (value, registration) => {
    const { role, rules } = only(value);
    if (isOpen(rules)) return { ReplicationConfiguration: rules };
    const words = () => ({ role, rules: list(rules).map(replicationRule) });
    return as(replication, words)(value, registration);
  },
];

const cycled: Aspect = [
  'LifecycleConfiguration',
  as(lifecycle, (value) => ({ rules: list(value).map(lifecycleRule) })),
];

const logged: Aspect = ['LoggingConfiguration', as(logging, only)];

/** Inputs that are aspects. `BucketV2` has lists of one where `Bucket` has the thing itself. */
const INLINE: Readonly<Record<string, Aspect>> = {
  accelerationStatus: [
    'AccelerateConfiguration',
    (AccelerationStatus) => ({ AccelerateConfiguration: { AccelerationStatus } }),
  ],
  acl: ['AccessControl', (value) => ({ AccessControl: cannedAcl(String(value)) })],
  corsRules: [
    'CorsConfiguration',
    (value) => ({
      CorsConfiguration: { CorsRules: pascal(value, { exposeHeaders: 'ExposedHeaders', maxAgeSeconds: 'MaxAge' }) },
    }),
  ],
  lifecycleRules: cycled,
  logging: logged,
  loggings: logged,
  policy: ['Policy', as(policy, (value) => ({ policy: value }))],
  replicationConfiguration: replicated,
  replicationConfigurations: replicated,
  serverSideEncryptionConfiguration: encrypted,
  serverSideEncryptionConfigurations: encrypted,
  versioning: versioned,
  versionings: versioned,
  website: ['WebsiteConfiguration', (value) => ({ WebsiteConfiguration: pascal(only(value)) })],
  websites: ['WebsiteConfiguration', (value) => ({ WebsiteConfiguration: pascal(only(value)) })],
};

/** `public-read` is `PublicRead` in CloudFormation. */
const cannedAcl = (acl: string): string =>
  acl
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
