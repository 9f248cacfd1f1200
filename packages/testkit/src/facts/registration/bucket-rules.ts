import { pascal } from './adapter';
import { aspect } from './bucket';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:s3/bucketReplicationConfig:BucketReplicationConfig` */
export const replication = aspect('ReplicationConfiguration', ({ role, rules, ...rest }) => ({
  ReplicationConfiguration: { Role: role, Rules: (rules as Inputs[]).map(replicationRule) },
  ...rest,
}));

/** `aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration` */
export const lifecycle = aspect('LifecycleConfiguration', ({ rules = [], ...rest }) => ({
  LifecycleConfiguration: { Rules: (rules as Inputs[]).map(lifecycleRule), ...(pascal(rest) as object) },
}));

function replicationRule({ filter, ...rest }: Inputs): Inputs {
  const { and, tag, ...plain } = (filter ?? {}) as { and?: Inputs; tag?: unknown };
  const Filter = {
    ...(pascal(plain) as object),
    ...(tag !== undefined && { TagFilter: pascal(tag) }),
    ...(and !== undefined && { And: tagFilters(and) }),
  };
  const rule = pascal(rest, { replicaKmsKeyId: 'ReplicaKmsKeyID' }) as object;
  return { ...rule, ...(filter !== undefined && { Filter }) };
}

/** CloudFormation has the filter's conditions on the rule itself, and other words for days. */
function lifecycleRule({ filter, expiration, transitions, noncurrentVersionTransitions, ...rest }: Inputs): Inputs {
  const { and, tag, ...plain } = (filter ?? {}) as { and?: Inputs; tag?: unknown };
  const { prefix, ...conditions } = { ...plain, ...and } as { prefix?: string; tags?: unknown };
  return {
    ...(pascal(rest) as object),
    ...tagFilters({ ...conditions, ...(prefix !== '' && { prefix }) }),
    ...(tag !== undefined && { TagFilters: [pascal(tag)] }),
    ...(pascal(expiration ?? {}, { days: 'ExpirationInDays', date: 'ExpirationDate' }) as object),
    Transitions: pascal(transitions, { days: 'TransitionInDays', date: 'TransitionDate' }),
    NoncurrentVersionTransitions: pascal(noncurrentVersionTransitions, { noncurrentDays: 'TransitionInDays' }),
  };
}

/** Tags as the list of filters that CloudFormation has. */
function tagFilters({ tags, ...rest }: { readonly tags?: unknown }): Record<string, unknown> {
  const list = Object.entries((tags ?? {}) as Inputs).map(([Key, Value]) => ({ Key, Value }));
  return { ...(pascal(rest) as object), ...(tags !== undefined && { TagFilters: list }) };
}
