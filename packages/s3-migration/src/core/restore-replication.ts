import { foreignRules } from './merge-replication';
import type { ReplicationConfiguration } from './replication-rule';
import { sameConfiguration } from './same-value';

/** What taking our rule out again comes to. */
export type Restored =
  /** Nothing of ours is there. */
  | { readonly how: 'UNCHANGED' }
  /** Nobody edited in between: exactly what was there before; undefined means that there was no configuration. */
  | { readonly how: 'EXACT'; readonly configuration: ReplicationConfiguration | undefined }
  /** Somebody edited in between: only our rule is taken out, and that is reported. */
  | { readonly how: 'OUR_RULE_ONLY'; readonly configuration: ReplicationConfiguration | undefined };

/**
 * Takes our rule out of what is there now (S3-9). When what is left is what was there before, the result is exactly that;
 * otherwise everything that somebody changed meanwhile stays, only our rule goes, and the answer says so. S3 takes no
 * configuration without a rule: when none is left the configuration is to be deleted.
 */
export function restoreReplication(
  before: ReplicationConfiguration | undefined,
  current: ReplicationConfiguration | undefined,
  id: string,
): Restored {
  const now = withoutRule(current, id);
  if (current === undefined || now?.Rules.length === current.Rules.length) return { how: 'UNCHANGED' };
  const then = withoutRule(before, id);
  return sameConfiguration(then, now)
    ? { how: 'EXACT', configuration: then }
    : { how: 'OUR_RULE_ONLY', configuration: now };
}

/** The configuration without one rule; undefined when no rule is left. */
function withoutRule(
  configuration: ReplicationConfiguration | undefined,
  id: string,
): ReplicationConfiguration | undefined {
  if (configuration === undefined) return undefined;
  const Rules = foreignRules(configuration.Rules, id);
  return Rules.length === 0 ? undefined : { ...configuration, Rules };
}
