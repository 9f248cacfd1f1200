import { randomUUID } from 'node:crypto';
import { byFindings, type Outcome, probedPoolers } from '../../core';
import { probeFindings } from '../../core/handover';
import { beat, lastBeat, type WritersLeft, writersLeft } from '../../core/sql';
import type { ActionContext } from '../context';
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
    eachDatabase(context, async (database) => {
      const session = await target.session(database);
      await session.query(beat('TARGET', nonce));
      const [row] = await session.query<{ readonly nonce: string }>(lastBeat('TARGET'));
      return row?.nonce === nonce ? [] : [database];
    }),
    readPoolers(context),
  ]);
  const facts = {
    name,
    source: sourceGate,
    target: targetGate,
    sourceSessions: writers?.sessions ?? 0,
    unwritten: written.flat(),
  };
  return byFindings([...probeFindings(subject, facts), ...probedPoolers(subject, config, poolers)], { ...facts });
}
