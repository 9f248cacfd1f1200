import {
  type Expectation,
  each,
  isRecord,
  isUnresolved,
  look,
  ofKind,
  referred,
  regionOf,
  valueHeldTo,
} from '../../ask';
import type { Answer, Lookup, Program, ResourceFact } from '../../model';

/** One replication rule, and where it stands. */
export interface Rule {
  /** The bucket that is replicated; a program may give a rule to a bucket that it does not declare. */
  readonly bucket: ResourceFact;
  /** The rule; a text where it is not known before a deployment. */
  readonly value: Lookup;
  /** Path of the rule. */
  readonly path: string;
}

/** Every replication rule of a program, disabled ones included. */
export const rulesOf = (program: Program): readonly Rule[] => ofKind(program, 'AWS::S3::Bucket').flatMap(rulesOfBucket);

/** The rules of one bucket. */
export const rulesOfBucket = (bucket: ResourceFact): readonly Rule[] =>
  each(look(bucket.properties, 'ReplicationConfiguration', 'Rules')).map((value, index) => ({
    bucket,
    value,
    path: `ReplicationConfiguration.Rules.${idOf(value) ?? index}`,
  }));

/** Whether a rule is at work. */
export const isEnabled = ({ value }: Rule): boolean => look(value, 'Status') === 'Enabled';

/** Holds a property of a rule to an expectation. A rule that is no record breaks it. */
export const ruleHeldTo = ({ bucket, value, path }: Rule, expectation: Expectation): Answer =>
  valueHeldTo(bucket, look(value, ...expectation.property.split('.')), {
    ...expectation,
    property: `${path}.${expectation.property}`,
    holds: (found) => isRecord(value) && expectation.holds(found),
  });

/** The bucket that a rule writes to, where the program declares it. */
export const destinationOf = (program: Program, { value }: Rule): ResourceFact | undefined =>
  referred(program, look(value, 'Destination', 'Bucket'), 'AWS::S3::Bucket');

/** The key that replicas are encrypted under. */
export const replicaKeyOf = ({ value }: Rule): Lookup =>
  look(value, 'Destination', 'EncryptionConfiguration', 'ReplicaKmsKeyID');

/** Whether the bucket that a rule writes to is not known: it may be any of the program. */
export const isDestinationOpen = ({ value }: Rule): boolean => isUnresolved(look(value, 'Destination', 'Bucket'));

/** Region that a rule writes to: the declared bucket's, else, of a bucket that is known, the one that the key of the replicas is in. */
export const destinationRegion = (program: Program, rule: Rule): string | undefined => {
  if (isDestinationOpen(rule)) return undefined;
  const bucket = destinationOf(program, rule);
  return bucket?.declared ? bucket.region : regionOf(replicaKeyOf(rule));
};

function idOf(value: Lookup): string | undefined {
  const id = look(value, 'Id');
  return typeof id === 'string' ? id : undefined;
}
