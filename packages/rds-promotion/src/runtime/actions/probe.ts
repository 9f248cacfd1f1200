import { randomUUID } from 'node:crypto';
import { byFindings, type Outcome, probedPoolers } from '../../core';
import { probeFindings } from '../../core/handover';
import { beat, type HeartbeatPlace, heartbeatPlace, lastBeat, type WritersLeft, writersLeft } from '../../core/sql';
import type { ActionContext } from '../context';
import type { SqlSession } from '../ports';
import { eachDatabase } from './handover/each-database';
import { controlOf, fencedBy, readGate } from './handover/ends';
import { readPoolers } from './handover/poolers';

/**
 * Proves the switch: clients are sent to the target, a write there comes through in every database, and the source has neither
 * a session of the application nor lets one in, and no pooler holds clients back. What the application would be told is read from the source's catalogue: the
 * runtime has no credentials of the application.
 */
export async function probe(context: ActionContext): Promise<Outcome> {
  const { config, subject, names, target } = context;
  const nonce = randomUUID();
  const [name, sourceGate, targetGate, [writers], written, poolers] = await Promise.all([
    names.pointsAt(),
    readGate(context, 'SOURCE'),
    readGate(context, 'TARGET'),
    controlOf(context, 'SOURCE').then((session) => session.query<WritersLeft>(writersLeft(fencedBy(context)))),
    eachDatabase(context, async (database) => ({
      database,
      came: await tryWrite(await target.session(database), nonce),
    })),
    readPoolers(context),
  ]);
  const databasesWhere = (came: Written) => written.filter((one) => one.came === came).map(({ database }) => database);
  const facts = {
    name,
    source: sourceGate,
    target: targetGate,
    sourceSessions: writers?.sessions ?? 0,
    unprepared: databasesWhere('NO_TABLE'),
    unwritten: databasesWhere('LOST'),
  };
  return byFindings([...probeFindings(subject, facts), ...probedPoolers(subject, config, poolers)], { ...facts });
}

/** What became of a write at the target. */
type Written = 'NO_TABLE' | 'LOST' | 'SHOWN';

/** Asked at any time, so it looks before it writes: without the table, and on a standby, PostgreSQL raises (42P01, 25006). */
async function tryWrite(session: SqlSession, nonce: string): Promise<Written> {
  const [place] = await session.query<HeartbeatPlace>(heartbeatPlace);
  if (place?.present !== true) return 'NO_TABLE';
  if (place.standby) return 'LOST';
  await session.query(beat('TARGET', nonce));
  const [row] = await session.query<{ readonly nonce: string }>(lastBeat('TARGET'));
  return row?.nonce === nonce ? 'SHOWN' : 'LOST';
}
