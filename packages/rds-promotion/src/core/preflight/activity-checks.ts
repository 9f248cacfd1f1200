import type { ServerQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** Seconds for which a transaction may be open: a slot waits for it when it is made, and the drain waits for it in the window. */
export const longTransactionSeconds = 60;

/** What is asked of what goes on at a server now. */
export const activityChecks: readonly LiveCheck<ServerQuestion>[] = [
  refuses({
    code: 'LongTransaction',
    asks: 'no transaction has been open for long: the slot cannot be made before it ends',
    property: 'transactions',
    allowed: `none older than ${longTransactionSeconds} s on the source`,
    remedy: 'let it end, or end it; run preflight again just before the window',
    found: ({ server, end }) =>
      end === 'source'
        ? server.transactions
            .filter(({ ageSeconds }) => ageSeconds > longTransactionSeconds)
            .map(
              ({ pid, role, database, ageSeconds, state }) =>
                `pid ${pid} of '${role}' in '${database}' for ${ageSeconds} s (${state})`,
            )
        : [],
  }),
  refuses({
    code: 'PreparedTransactions',
    asks: 'no transaction is prepared: it survives the fence, and commits on the source after the flip',
    property: 'transactions',
    allowed: 'none',
    remedy: 'commit or roll back each (COMMIT PREPARED, ROLLBACK PREPARED)',
    found: ({ server, config }) =>
      server.prepared
        .filter(({ database }) => config.databases.includes(database))
        .map(({ gid, database, ageSeconds }) => `'${gid}' in '${database}' for ${ageSeconds} s`),
  }),
  lists({
    code: 'SlotsForgotten',
    asks: 'every slot is read by somebody: one that is not keeps WAL until the disk is full',
    property: 'slots',
    allowed: 'an active reader',
    remedy: 'drop the slot (pg_drop_replication_slot) unless its reader comes back',
    found: ({ server }) =>
      server.slots
        .filter(({ active, name }) => !active && !name.startsWith('regionlift_'))
        .map(
          ({ name, type, retainedBytes }) =>
            `${type} '${name}' keeps ${retainedBytes === null ? 'nothing' : `${Math.round(retainedBytes / 2 ** 20)} MiB`}`,
        ),
  }),
  refuses({
    code: 'SlotLost',
    asks: 'no slot of this migration has lost its WAL',
    property: 'slots',
    allowed: "wal_status 'reserved' or 'extended'",
    remedy: 'the target has to be made anew: clean up, raise max_slot_wal_keep_size, begin again',
    found: ({ server }) =>
      server.slots
        .filter(
          ({ name, walStatus }) =>
            name.startsWith('regionlift_') && (walStatus === 'lost' || walStatus === 'unreserved'),
        )
        .map(({ name, walStatus }) => `'${name}' ${walStatus}`),
  }),
  lists({
    code: 'OtherReplicas',
    asks: 'readers of other slots are known: what follows the source does not follow the target by itself',
    property: 'slots',
    allowed: 'none besides the target and this migration',
    remedy: 'move change-data-capture and further replicas to the target by hand: LSNs mean nothing there',
    found: ({ server, end }) =>
      end === 'source'
        ? server.slots
            .filter(({ active, type, name }) => active && type === 'logical' && !name.startsWith('regionlift_'))
            .map(({ name, database }) => `'${name}' of '${database}'`)
        : [],
  }),
];
