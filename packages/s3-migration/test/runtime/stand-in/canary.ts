import type { BucketPort } from '../../../src/runtime';
import type { StandInAccount } from './account';
import { s3Error } from './s3-error';

/** The canary's objects: what is written to a bucket with a rule comes to the rule's destination after a while. */
export function canaryPort(account: StandInAccount, name: string): Pick<BucketPort, 'canaryAt' | 'writeCanary'> {
  const bucket = () => {
    const found = account.buckets.get(name);
    if (found === undefined) throw s3Error('NoSuchBucket', 'The specified bucket does not exist');
    return found;
  };
  const replicates = () => bucket().replication?.Rules.some(({ Status }) => Status === 'Enabled') ?? false;
  const arrived = (at: number) =>
    account.replicationTakes !== undefined && account.now - at >= account.replicationTakes;
  return {
    writeCanary: async (key) => {
      const versionId = `v${bucket().canaries.length + 1}-of-${name}`;
      bucket().canaries.push({ key, versionId, at: account.now });
      return versionId;
    },
    canaryAt: async (key, versionId) => {
      const asked = (one: { readonly key: string; readonly versionId: string }) =>
        one.key === key && (versionId === undefined || one.versionId === versionId);
      const own = bucket().canaries.findLast(asked);
      if (own) {
        const replication =
          account.replicationTakes === undefined ? 'FAILED' : arrived(own.at) ? 'COMPLETED' : 'PENDING';
        return { versionId: own.versionId, writtenAt: own.at, ...(replicates() && { replication }) };
      }
      const replica = [...account.buckets.entries()]
        .filter(([other]) => other !== name)
        .flatMap(([, { canaries }]) => canaries)
        .findLast((one) => asked(one) && arrived(one.at));
      return replica && { versionId: replica.versionId, writtenAt: replica.at, replication: 'REPLICA' };
    },
  };
}
