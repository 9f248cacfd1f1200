import { byFindings, type Finding, type Outcome, running } from '../../core';
import { identityFindings, slotWithoutLog, transactionWillNotEnd, withoutIdentity } from '../../core/handover';
import {
  createHeartbeat,
  createSlot,
  handoverNames,
  identifyByWholeRow,
  listTables,
  type PublishableTable,
  publicationExists,
  publish,
  publishedTables,
  readSlot,
  type SlotState,
} from '../../core/sql';
import type { ActionContext } from '../context';
import { explained } from '../inspect/explained';
import type { SqlSession } from '../ports';

/**
 * Makes heartbeat, publication and logical slot in every database of the source, in this order: a slot cannot be read from
 * before its publication existed (RDS-3). Repeatable; a list of tables that has changed is brought up to date.
 */
export async function prepare(context: ActionContext): Promise<Outcome> {
  const evidence: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const database of context.config.databases) {
    const outcome = await explained(context, database, async () =>
      prepareDatabase(context, database, await context.source.session(database)),
    );
    if ('findings' in outcome) {
      findings.push(...outcome.findings);
      evidence[database] = outcome.evidence;
    } else findings.push(...outcome);
  }
  const waits =
    findings.some(({ verdict }) => verdict === 'unknown') && findings.every(({ verdict }) => verdict === 'unknown');
  return waits ? running(evidence, findings) : byFindings(findings, evidence);
}

async function prepareDatabase(
  { config, subject, log }: ActionContext,
  database: string,
  session: SqlSession,
): Promise<{ readonly findings: readonly Finding[]; readonly evidence: unknown }> {
  const { publication, forward } = handoverNames(config, database);
  const tables = await session.query<PublishableTable>(listTables(publication));
  if (!config.acceptsReplicaIdentityFull) {
    const findings = identityFindings(subject, database, tables);
    if (findings.length > 0) return { findings, evidence: { tables: tables.length } };
  }
  await session.batch(['BEGIN', ...createHeartbeat, 'COMMIT']);
  for (const table of withoutIdentity(tables)) await session.query(identifyByWholeRow(table));
  const [{ exists } = { exists: false }] = await session.query<{ readonly exists: boolean }>(
    publicationExists(publication),
  );
  const wanted = publishedTables(tables);
  if (!exists || wanted.some(({ published }) => !published)) await session.query(publish(publication, exists, wanted));
  const findings = await makeSlot(subject, session, database, forward);
  const [slot] = await session.query<SlotState>(readSlot(forward));
  log('INFO', 'prepared', { database, publication, slot: forward, tables: wanted.length });
  return { findings, evidence: { publication, slot: forward, consistentAt: slot?.confirmed, tables: wanted.length } };
}

async function makeSlot(subject: string, session: SqlSession, database: string, slot: string): Promise<Finding[]> {
  const [existing] = await session.query<SlotState>(readSlot(slot));
  if (existing?.walStatus === 'lost') return [slotWithoutLog(subject, database, slot)];
  if (existing !== undefined) return [];
  try {
    await session.query(createSlot(slot));
    return [];
  } catch (error) {
    if ((error as { readonly code?: string }).code !== lockNotAvailable) throw error;
    return [transactionWillNotEnd(subject, database)];
  }
}

/** SQLSTATE of `lock_timeout`: making a slot waits for open transactions by their locks. */
const lockNotAvailable = '55P03';
