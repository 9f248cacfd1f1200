import { type Check, fail, pass, unknown } from '@regionlift/migration/core';
import { compareVersions } from './engine-version';
import type { GlobalFacts } from './global-cluster';

/** What has to hold before, during and after a switchover; waiting mends none of it. */
export const globalPresence: readonly Check<GlobalFacts>[] = [
  {
    code: 'GlobalClusterMissing',
    asks: 'the global database exists',
    property: 'globalClusterIdentifier',
    serves: ['RDS-5'],
    judge: ({ identifier, cluster }) =>
      cluster === undefined
        ? fail(`no global database '${identifier}'`, 'an existing one', 'deploy both stacks, or correct its identifier')
        : pass,
  },
  {
    code: 'GlobalMemberMissing',
    asks: 'the clusters of both ends exist',
    property: 'identifier',
    serves: ['RDS-5'],
    judge: ({ source, target }) => {
      const missing = [source ? [] : ['source'], target ? [] : ['target']].flat();
      return missing.length === 0
        ? pass
        : fail(`no cluster at the ${missing.join(' and the ')}`, 'a cluster at each end', 'deploy the target stack');
    },
  },
  {
    code: 'GlobalWriterElsewhere',
    asks: 'the source or the target is the writing member of the global database',
    property: 'globalClusterIdentifier',
    serves: ['RDS-5'],
    judge: ({ cluster }) =>
      cluster === undefined || cluster.writer !== undefined || cluster.switching !== undefined
        ? pass
        : fail(
            'another cluster writes',
            'the source or the target of this part',
            'correct the identifiers, or switch over to one of the two first',
          ),
  },
  {
    code: 'GlobalFailoverWithDataLoss',
    asks: 'nobody has started a failover that may lose writes',
    property: 'failoverState',
    serves: ['RDS-5'],
    judge: ({ cluster }) =>
      cluster?.switching?.dataLossAllowed === true
        ? fail(
            `a failover that allows data loss is ${cluster.switching.status}`,
            'a switchover, which synchronizes first',
            'let it end, compare both clusters, then decide by hand: Regionlift never allows data loss',
          )
        : pass,
  },
  {
    code: 'GlobalSwitchoverCancelled',
    asks: 'no switchover is being cancelled',
    property: 'failoverState',
    serves: ['RDS-5'],
    judge: ({ cluster }) =>
      cluster?.switching?.status === 'cancelling'
        ? fail(
            'a switchover is being cancelled',
            'none, or one under way',
            "read the global database's events for the reason, mend it, and switch over again",
          )
        : pass,
  },
];

/** What has to hold before a switchover is started. */
export const globalReadiness: readonly Check<GlobalFacts>[] = [
  {
    code: 'GlobalVersionsDiffer',
    asks: 'both clusters run the same major and minor version',
    property: 'engineVersion',
    serves: ['RDS-5'],
    judge: ({ source, target }) => {
      if (source === undefined || target === undefined) return pass;
      const found = `${source.engineVersion} at the source, ${target.engineVersion} at the target`;
      switch (compareVersions(source.engineVersion, target.engineVersion)) {
        case 'SAME':
          return pass;
        case 'PATCH_DIFFERS':
          return unknown(found, 'the same patch level, which some versions need');
        default:
          return fail(found, 'the same major and minor version', 'upgrade the secondary cluster, then the primary');
      }
    },
  },
  {
    // Source: DocumentDB Developer Guide, "Unblocking a global cluster switchover or failover", of the same API.
    code: 'GlobalModificationsPending',
    asks: 'no change of either cluster waits for its maintenance window: it can block a switchover',
    property: 'pendingModifications',
    serves: ['RDS-5', 'RDS-9'],
    judge: ({ source, target }) => {
      const waiting = [
        ...(source?.pendingModifications ?? []).map((name) => `${name} of the source`),
        ...(target?.pendingModifications ?? []).map((name) => `${name} of the target`),
      ];
      return waiting.length === 0 ? pass : unknown(waiting.join(', '), 'no pending change');
    },
  },
];

/** What a switchover waits for, before it is started. */
export const globalCalm: readonly Check<GlobalFacts>[] = [
  {
    code: 'GlobalClusterBusy',
    asks: 'the global database and both clusters are available, in sync, and not switching over',
    property: 'status',
    serves: ['RDS-5', 'RDS-9'],
    judge: (facts) => {
      const busy = busyWith(facts);
      return busy === undefined ? pass : unknown(busy, "the status 'available' of all three, members connected");
    },
  },
];

/** What is not settled yet, in words; undefined when a switchover could start. */
export function busyWith({ cluster, source, target }: GlobalFacts): string | undefined {
  const busy = [
    cluster?.switching && `the global database is ${cluster.switching.status}`,
    notAvailable('the global database', cluster?.status),
    notAvailable('the source', source?.status),
    notAvailable('the target', target?.status),
    ...Object.entries(cluster?.synchronization ?? {}).map(([side, state]) =>
      // The writer is what others are in sync with; a member of which RDS says nothing is left to RDS to refuse.
      side === cluster?.writer || state === 'connected' ? undefined : `the ${side.toLowerCase()} is ${state}`,
    ),
  ].filter((one) => one !== undefined);
  return busy.length === 0 ? undefined : busy.join(', ');
}

const notAvailable = (what: string, status: string | undefined): string | undefined =>
  status === undefined || status === 'available' ? undefined : `${what} is ${status}`;
