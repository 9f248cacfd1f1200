import { isOpen, list, only, switched } from './bucket-inline-values';

type Inputs = Readonly<Record<string, unknown>>;

/** The older words of a replication rule in those of `aws.s3.BucketReplicationConfig`. */
export function replicationRule(rule: unknown): Inputs {
  const { deleteMarkerReplicationStatus, destination, destinations, filter, filters, ...rest } = only(rule);
  const { sourceSelectionCriteria, sourceSelectionCriterias, ...plain } = rest;
  const conditions = filter ?? filters;
  const criteria = only(sourceSelectionCriteria ?? sourceSelectionCriterias).sseKmsEncryptedObjects;
  return {
    ...plain,
    destination: destinationOf(only(destination ?? destinations)),
    ...(deleteMarkerReplicationStatus !== undefined && {
      deleteMarkerReplication: { status: deleteMarkerReplicationStatus },
    }),
    ...(conditions !== undefined && { filter: filterOf(only(conditions)) }),
    ...(criteria !== undefined && {
      sourceSelectionCriteria: {
        sseKmsEncryptedObjects: isOpen(criteria) ? criteria : { status: switched(only(criteria).enabled, 'Disabled') },
      },
    }),
  };
}

/** The older words of a lifecycle rule in those of `aws.s3.BucketLifecycleConfiguration`. */
export function lifecycleRule(rule: unknown): Inputs {
  const { abortIncompleteMultipartUploadDays, enabled, expiration, expirations, prefix, tags, ...rest } = only(rule);
  const { noncurrentVersionExpiration, noncurrentVersionExpirations, noncurrentVersionTransitions, ...plain } = rest;
  const [ends, old] = [expiration ?? expirations, noncurrentVersionExpiration ?? noncurrentVersionExpirations];
  return {
    ...plain,
    status: switched(enabled, 'Disabled'),
    filter: tags === undefined ? { prefix } : { and: { prefix, tags } },
    ...(ends !== undefined && { expiration: only(ends) }),
    ...(old !== undefined && { noncurrentVersionExpiration: { noncurrentDays: only(old).days } }),
    ...(noncurrentVersionTransitions !== undefined && {
      noncurrentVersionTransitions: list(noncurrentVersionTransitions).map((one) => {
        const { days, ...others } = only(one);
        return { ...others, noncurrentDays: days };
      }),
    }),
    ...(abortIncompleteMultipartUploadDays !== undefined && {
      abortIncompleteMultipartUpload: { daysAfterInitiation: abortIncompleteMultipartUploadDays },
    }),
  };
}

/** Minutes are 15 unless they are written, as S3 knows no others (`bucket.go` of terraform-provider-aws, defaults). */
function destinationOf({
  accessControlTranslation,
  accessControlTranslations,
  accountId,
  metrics,
  replicaKmsKeyId,
  replicationTime,
  replicationTimes,
  ...rest
}: Inputs): Inputs {
  const owner = accessControlTranslation ?? accessControlTranslations;
  const time = replicationTime ?? replicationTimes;
  const timed = ({ status = 'Enabled', minutes = 15 }: Inputs) => ({ status, minutes: { minutes } });
  const [measure, control] = [timed(only(metrics)), timed(only(time))];
  return {
    ...rest,
    ...(owner !== undefined && { accessControlTranslation: only(owner) }),
    ...(accountId !== undefined && { account: accountId }),
    ...(replicaKmsKeyId !== undefined && { encryptionConfiguration: { replicaKmsKeyId } }),
    ...(metrics !== undefined && { metrics: { status: measure.status, eventThreshold: measure.minutes } }),
    ...(time !== undefined && { replicationTime: { status: control.status, time: control.minutes } }),
  };
}

const filterOf = ({ prefix, tags }: Inputs): Inputs =>
  tags === undefined ? { ...(prefix !== undefined && { prefix }) } : { and: { prefix, tags } };
