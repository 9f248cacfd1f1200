import { arns, type Effect } from '@regionlift/migration/core';
import { type EffectScope, endsOfScope, type ScopedEnd } from './effect-scope';

/** Where each end answers: asked before every session and before the name is pointed. */
export const endpointEffects = (scope: EffectScope): readonly Effect[] =>
  endsOfScope(scope).map((end) => describes(scope, end, 'status and endpoint of an end, which are not deterministic'));

/** What RDS says of both ends. */
export const instanceEffects = (scope: EffectScope): readonly Effect[] => [
  ...endsOfScope(scope).map((end) => describes(scope, end, 'status, version, encryption, backups of an end')),
  ...endsOfScope(scope).map((end) => maintains(scope, end)),
];

/** The endpoints of both ends, and what RDS says of the target. */
export const targetEffects = (scope: EffectScope): readonly Effect[] => [
  ...endpointEffects(scope),
  maintains(scope, scope.target),
];

/** The promotion of the replica out of its template, where somebody takes that on (PHYSICAL). */
export const promotionEffects = (scope: EffectScope): readonly Effect[] => [
  {
    action: 'rds:PromoteReadReplica',
    access: 'write',
    resources: [arnOfEnd(scope, scope.target)],
    reason: 'the replica becomes the primary',
  },
];

/** What RDS says of the global database. */
export const globalClusterEffects = (scope: EffectScope): readonly Effect[] => [
  {
    action: 'rds:DescribeGlobalClusters',
    access: 'list',
    resources: [globalArn(scope)],
    reason: 'which cluster writes, and whether roles are changing',
  },
];

/** The managed switchover. FailoverGlobalCluster, which can lose writes, is never allowed. */
export const switchoverEffects = (scope: EffectScope): readonly Effect[] => [
  {
    action: 'rds:SwitchoverGlobalCluster',
    access: 'write',
    resources: [globalArn(scope), ...endsOfScope(scope).map((end) => arnOfEnd(scope, end))],
    reason: 'the other cluster becomes the writer, after it has synchronized',
  },
];

/** ARN of an end: of its cluster with GLOBAL_DATABASE, of its instance otherwise. */
export const arnOfEnd = ({ migration, handover }: EffectScope, { region, identifier }: ScopedEnd): string =>
  handover === 'GLOBAL_DATABASE'
    ? arns.databaseCluster(migration, region, identifier)
    : arns.database(migration, region, identifier);

const globalArn = ({ migration, globalClusterIdentifier }: EffectScope): string =>
  arns.globalCluster(migration, globalClusterIdentifier ?? '');

const maintains = (scope: EffectScope, end: ScopedEnd): Effect => ({
  action: 'rds:DescribePendingMaintenanceActions',
  access: 'list',
  resources: [arnOfEnd(scope, end)],
  reason: 'maintenance would restart an end in the window',
});

const describes = (scope: EffectScope, end: ScopedEnd, reason: string): Effect => ({
  action: scope.handover === 'GLOBAL_DATABASE' ? 'rds:DescribeDBClusters' : 'rds:DescribeDBInstances',
  access: 'list',
  resources: [arnOfEnd(scope, end)],
  reason,
});
