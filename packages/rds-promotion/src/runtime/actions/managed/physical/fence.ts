import { randomUUID } from 'node:crypto';
import { endingSessionsMs, isFenced, observeFenceSql } from '../../../../core';
import { endSessions, fence, unfence } from '../../../../core/sql';
import type { ActionContext } from '../../../context';
import type { SqlSession } from '../../../ports';
import { ensureRecord, writeRecord } from './record';

/**
 * Fences the source under a new marker. The record says OPEN until the fence is up: what was remembered of an earlier fence
 * must not speak for this one. Roles and settings are the instance's: the fence comes over to the target, which is therefore
 * closed until it is opened.
 */
export async function raiseFence(session: SqlSession, { config, clock }: ActionContext): Promise<void> {
  await ensureRecord(session);
  const fencedAtMs = clock.now();
  await writeRecord(session, { marker: randomUUID(), state: 'OPEN', fencedAtMs });
  await session.batch(fence(config));
  await session.query(endSessions(config, endingSessionsMs));
  await writeRecord(session, { marker: randomUUID(), state: 'FENCED', fencedAtMs });
}

/** Opens the source again. Its new marker says to every target that was promoted meanwhile that it is behind. */
export async function reopenSource(session: SqlSession, { config, clock }: ActionContext): Promise<void> {
  await ensureRecord(session);
  await writeRecord(session, { marker: randomUUID(), state: 'OPEN', fencedAtMs: clock.now() });
  await session.batch(unfence(config));
}

/** Opens the target. */
export async function openTarget(session: SqlSession, { config }: ActionContext): Promise<void> {
  await session.batch(unfence(config));
}

/** Whether nothing of the application can write to an end. */
export const observeFence = async (session: SqlSession, { config }: ActionContext): Promise<boolean> =>
  isFenced(await session.batch(observeFenceSql(config)));
