/** How an API call touches the account, in the words of the Service Authorization Reference. */
export type AccessLevel = 'read' | 'list' | 'write' | 'tagging' | 'permissions-management';

/** Condition block of an IAM statement: operator → key → values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * One permission, declared next to the step that needs it. Roles are derived from effects and from nothing else, so
 * that what is granted can be compared with what is called (IAM-3).
 */
export interface Effect {
  /** `service:Action`, never with a wildcard. */
  readonly action: string;
  readonly access: AccessLevel;
  /** Literal ARNs or ARN patterns; `*` alone only where AWS offers no resource scoping, and then `unscoped` says so. */
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
  /** What the call is for, in one clause. */
  readonly reason: string;
  /** Why the resource cannot be named, with the source; required when `resources` is `*`. */
  readonly unscoped?: string;
}

/** Whether the call can change anything. */
export const mutates = ({ access }: Pick<Effect, 'access'>): boolean => access !== 'read' && access !== 'list';

/** A step's role must be able to take it back: the effects of the undo count as its own, each named once. */
export const withUndo = (own: readonly Effect[], undo: readonly Effect[]): readonly Effect[] => [
  ...new Map([...own, ...undo].map((effect) => [JSON.stringify(effect), effect])).values(),
];
