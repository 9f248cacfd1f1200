import { sameDnsName } from '../managed/end-name';
import type { DatabaseRuntimeConfig } from '../runtime-config';
import type { PoolerDatabase, PoolerFacts } from './pooler-facts';

type Moves = Pick<DatabaseRuntimeConfig, 'databases' | 'name'>;

/** The entries that a handover pauses: those that go by the stable name to a database that moves. */
export const heldEntries = (config: Moves, { databases }: Pick<PoolerFacts, 'databases'>): readonly PoolerDatabase[] =>
  databases.filter((entry) => moves(config, entry) && byStableName(config, entry));

/** Entries to a database of the same name by another way: they stay where they are, before and after. */
export const otherEntries = (config: Moves, { databases }: Pick<PoolerFacts, 'databases'>): readonly PoolerDatabase[] =>
  databases.filter((entry) => moves(config, entry) && !byStableName(config, entry));

/**
 * How far poolers hold clients back. NONE: there are no poolers. SERVING: no entry is paused. HELD: some entry is, or may be,
 * and nobody knows whether its servers are gone. PAUSED: every pooler has answered this run's PAUSE.
 */
export type Pooling = 'NONE' | 'SERVING' | 'HELD' | 'PAUSED';

/** What a run finds when it begins; a pooler that does not answer may hold clients. */
export const poolingFound = (config: Moves, poolers: readonly PoolerFacts[]): Exclude<Pooling, 'PAUSED'> =>
  poolers.length === 0
    ? 'NONE'
    : poolers.some((facts) => facts.refusal !== undefined || heldEntries(config, facts).some(({ paused }) => paused))
      ? 'HELD'
      : 'SERVING';

const moves = ({ databases }: Moves, { database }: PoolerDatabase): boolean => databases.includes(database);

const byStableName = ({ name }: Moves, { host, port }: PoolerDatabase): boolean =>
  host !== null && sameDnsName(host, name.recordName) && port === name.port;
