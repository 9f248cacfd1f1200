import type { MigrationPhase } from '@regionlift/migration/pulumi';
import { maybe } from '@regionlift/migration/pulumi';
import type { Effect, Maybe, PhaseGrant } from '../core';

/** How an API call touches the account, in the words of the Service Authorization Reference. */
export enum AccessLevel {
  /** Reads content. */
  Read = 'read',
  /** Lists what there is, without its content. */
  List = 'list',
  /** Creates, changes, deletes. */
  Write = 'write',
  /** Changes tags alone. */
  Tagging = 'tagging',
  /** Grants or changes permissions. */
  PermissionsManagement = 'permissions-management',
}

/** What an actor may do, and why. Everything is plain: what is not known cannot be judged. */
export interface ActorPermission {
  /** `service:Action`, never with a wildcard. All of the same access level. */
  actions: string[];
  /** The access level of the actions. A level lower than the reference's is refused (`AccessLevelUnderstated`). */
  access: AccessLevel;
  /** Literal ARNs or ARN patterns. `*` alone only where AWS offers no scope; then `unscopedReason` is required. */
  resources: string[];
  /** What the calls are for, in one clause. */
  reason: string;
  /** Operator → key → values. Defaults to no condition. */
  conditions?: Record<string, Record<string, string[]>>;
  /** Why AWS offers no resource scope, with the source. */
  unscopedReason?: string;
  /** The phases in which the actor has the permission. Defaults to every phase before FINALISED. */
  phases?: MigrationPhase[];
}

/** What core calls a grant. */
export const grantOf = (permission: ActorPermission): PhaseGrant => ({
  effects: effectsOf(permission),
  phases: permission.phases,
});

/** One effect for each action. */
export const effectsOf = (permission: ActorPermission): Effect[] =>
  permission.actions.map((action) => ({
    action,
    access: permission.access,
    resources: permission.resources,
    conditions: permission.conditions,
    reason: permission.reason,
    unscoped: permission.unscopedReason,
  }));

/** Every text of a permission; an output among them is deferred. */
export const textsOf = (permission: ActorPermission): Maybe<unknown>[] =>
  [
    ...permission.actions,
    ...permission.resources,
    ...Object.values(permission.conditions ?? {}).flatMap((keys) => Object.values(keys).flat()),
  ].map((text) => maybe<unknown>(text));
