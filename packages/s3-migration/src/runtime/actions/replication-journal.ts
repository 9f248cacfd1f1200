import { RuntimeError } from '@regionlift/migration/runtime';
import { ledgerKeysOf, type ReplicationConfiguration } from '../../core';
import type { ActionContext } from '../context';

/** What was there before our rule: one round from the first merge to the restoring, then the next one. */
export interface ReplicationRound {
  readonly round: number;
  /** Whether `before` was remembered already in this round; then it is never written again. */
  readonly open: boolean;
}

/** The round that is open, or the next one. */
export async function currentRound({ config, ledger }: ActionContext): Promise<ReplicationRound> {
  const keys = ledgerKeysOf(config.part);
  const present = new Set(await ledger.list(keys.journal));
  let round = 1;
  while (present.has(keys.replicationRestored(round))) round += 1;
  return { round, open: present.has(keys.replicationBefore(round)) };
}

/** Remembers what is there, before anything is changed. A round that is open keeps what it has. */
export async function rememberBefore(
  { config, ledger, clock }: ActionContext,
  { round }: ReplicationRound,
  configuration: ReplicationConfiguration | undefined,
): Promise<boolean> {
  const value = { configuration: configuration ?? null, at: new Date(clock.now()).toISOString() };
  return ledger.remember(ledgerKeysOf(config.part).replicationBefore(round), value);
}

/** What was there before; undefined for no configuration. Raises `JournalUnreadable`. */
export async function recallBefore(
  { config, ledger }: ActionContext,
  { round }: ReplicationRound,
): Promise<ReplicationConfiguration | undefined> {
  const key = ledgerKeysOf(config.part).replicationBefore(round);
  const value = (await ledger.read(key)) as { readonly configuration?: ReplicationConfiguration | null } | null;
  if (value?.configuration === undefined) throw new RuntimeError('JournalUnreadable', `${key} holds no configuration`);
  return value.configuration ?? undefined;
}

/** Closes the round. */
export async function rememberRestored(
  { config, ledger, clock }: ActionContext,
  { round }: ReplicationRound,
  how: string,
): Promise<void> {
  await ledger.remember(ledgerKeysOf(config.part).replicationRestored(round), {
    how,
    at: new Date(clock.now()).toISOString(),
  });
}
