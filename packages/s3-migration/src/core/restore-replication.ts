import { foreignRules } from './merge-replication';
import type { ReplicationConfiguration } from './replication-rule';
import { sameConfiguration } from './same-value';

/** What taking our rule out again comes to. */
export interface Restored {
  /** Whether there is anything to take out. */
  readonly changed: boolean;
  /** Whether the result is exactly what was there before; false when somebody edited in between, which is to be reported. */
  readonly exact: boolean;
  /** What is to be there; undefined for no configuration. */
  readonly configuration: ReplicationConfiguration | undefined;
}

/**
 * Takes our rule out of what is there now (S3-9). When what is left is what was there before, the result is exactly that;
 * otherwise everything that somebody changed meanwhile stays and only our rule goes. S3 takes no configuration without a
 * rule: when none is left the configuration is to be deleted.
 */
export function restoreReplication(
  before: ReplicationConfiguration | undefined,
  current: ReplicationConfiguration | undefined,
  id: string,
): Restored {
  const [then, now] = [withoutRule(before, id), withoutRule(current, id)];
  const exact = sameConfiguration(then, now);
  return { changed: current?.Rules.length !== now?.Rules.length, exact, configuration: exact ? then : now };
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
