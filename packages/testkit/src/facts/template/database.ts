import { hashedPassword } from '../password';
import { declares, type TemplateAdapter, type TemplateResource } from './adapter';
import { finalSnapshot } from './final-snapshot';

/**
 * `AWS::RDS::DBInstance`. Where the template says nothing: changes apply at once, backups are kept for a day (a replica has
 * none, a member has its cluster's), a member's promotion tier is 1. Storage under a key is encrypted: a template must not
 * say so of a replica, which takes it from its source, and adding it at the promotion would replace the database; a program
 * has to say so. Source: the type's page in the Template Reference, `ApplyImmediately`, `BackupRetentionPeriod`,
 * `PromotionTier`, `StorageEncrypted`, `KmsKeyId`.
 */
export const instance: TemplateAdapter = (resource) => {
  const { AllocatedStorage, ApplyImmediately = true, DBClusterIdentifier, KmsKeyId, Port } = resource.properties;
  const isMember = DBClusterIdentifier !== undefined;
  const isReplica = isReplicaOf(resource);
  const defaults = {
    ...(KmsKeyId !== undefined && { StorageEncrypted: true }),
    ...(isMember ? MEMBER : !isReplica && STANDALONE),
  };
  return [
    declares(withDefaults(resource, defaults), {
      ...hashedPassword(resource.properties.MasterUserPassword),
      AllocatedStorage: numeric(AllocatedStorage),
      ApplyImmediately,
      FinalSnapshot: finalSnapshot(resource, { byDefault: !isMember, impossible: isMember || isReplica }),
      Port: numeric(Port),
    }),
  ];
};

/**
 * `AWS::RDS::DBCluster`. Its handler applies every change at once; the type has no property for it. Source:
 * aws-cloudformation-resource-providers-rds, `aws-rds-dbcluster`, `Translator.java`.
 */
export const cluster: TemplateAdapter = (resource) => [
  declares(resource, {
    ...hashedPassword(resource.properties.MasterUserPassword),
    ApplyImmediately: true,
    FinalSnapshot: finalSnapshot(resource, { byDefault: true, impossible: false }),
  }),
];

/** `AWS::RDS::DBParameterGroup`, `AWS::RDS::DBClusterParameterGroup`: values are texts, however they are written. */
export const parameterGroup: TemplateAdapter = (resource) => {
  const { Parameters = {} } = resource.properties;
  const texts = Object.entries(Parameters as object).map(([name, value]) => [name, textual(value)]);
  return [declares(resource, { Parameters: Object.fromEntries(texts) })];
};

const STANDALONE = { BackupRetentionPeriod: 1 };
const MEMBER = { PromotionTier: 1 };

const withDefaults = (resource: TemplateResource, defaults: Readonly<Record<string, unknown>>): TemplateResource => ({
  ...resource,
  properties: { ...defaults, ...resource.properties },
});

const isReplicaOf = ({ properties }: TemplateResource): boolean =>
  Boolean(properties.SourceDBInstanceIdentifier ?? properties.SourceDBClusterIdentifier);

/** CloudFormation has some numbers as texts. */
const numeric = (value: unknown): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

const textual = (value: unknown): unknown => (typeof value === 'object' ? value : String(value));
