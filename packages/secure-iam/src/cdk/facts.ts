import { RegionMigration } from '@regionlift/migration';
import type { Effect, EffectAccess, Maybe, PhaseGrant } from '../core';
import type { AccessLevel, ActorPermission } from './actor-permission';

/** What core calls a grant. */
export const grantOf = (permission: ActorPermission): PhaseGrant => ({
  effects: effectsOf(permission),
  phases: permission.phases,
});

/** One effect for each action. */
export const effectsOf = (permission: ActorPermission): Effect[] =>
  permission.actions.map((action) => ({
    action,
    access: accessLevels[permission.access],
    resources: permission.resources,
    conditions: permission.conditions,
    reason: permission.reason,
    unscoped: permission.unscopedReason,
  }));

/** Every text of a permission; a token among them is deferred. */
export const textsOf = (permission: ActorPermission): Maybe<unknown>[] =>
  [
    ...permission.actions,
    ...permission.resources,
    ...Object.values(permission.conditions ?? {}).flatMap((keys) => Object.values(keys).flat()),
  ].map((text) => RegionMigration._maybe(text));

const accessLevels: Readonly<Record<AccessLevel, EffectAccess>> = {
  READ: 'read',
  LIST: 'list',
  WRITE: 'write',
  TAGGING: 'tagging',
  PERMISSIONS_MANAGEMENT: 'permissions-management',
};
