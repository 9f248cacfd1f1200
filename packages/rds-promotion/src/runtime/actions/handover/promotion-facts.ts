import type { PromotionFacts, SystemIdentity } from '../../../core/handover';
import type { ActionContext } from '../../context';
import type { ServerPort } from '../../ports';

/** Asks both ends where the target left the source's log. */
export async function promotionFacts({ source, target }: ActionContext, database: string): Promise<PromotionFacts> {
  const session = await target.session(database);
  const [state] = await session.query<{ readonly recovering: boolean; readonly replayed: string | null }>(
    'SELECT pg_is_in_recovery() AS recovering, pg_last_wal_replay_lsn()::text AS replayed',
  );
  const [from, to] = await Promise.all([identityOf(source, database), identityOf(target, database)]);
  return {
    source: from,
    target: to,
    targetInRecovery: state?.recovering !== false,
    targetReplayed: state?.replayed ?? null,
    targetHistory: state?.recovering === false ? await historyOf(target, database, to.timeline) : undefined,
  };
}

/** By the replication protocol; where the role may not replicate, by the control file, which every role may read. */
async function identityOf(server: ServerPort, database: string): Promise<SystemIdentity> {
  try {
    const session = await server.replicationSession(database);
    const [row] = await session.query<{ readonly systemid: string; readonly timeline: string }>('IDENTIFY_SYSTEM');
    return { systemId: row?.systemid ?? '', timeline: Number(row?.timeline) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const session = await server.session(database);
    const [row] = await session.query<{ readonly system: string; readonly timeline: number }>(
      `SELECT (SELECT system_identifier::text FROM pg_control_system()) AS system, timeline_id AS timeline
       FROM pg_control_checkpoint()`,
    );
    return { systemId: row?.system ?? '', timeline: row?.timeline ?? 0 };
  }
}

async function historyOf(server: ServerPort, database: string, timeline: number): Promise<string | undefined> {
  try {
    const session = await server.replicationSession(database);
    const [row] = await session.query<{ readonly content: unknown }>(`TIMELINE_HISTORY ${timeline}`);
    return row === undefined ? undefined : String(row.content);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

/** Not allowed to replicate (insufficient_privilege, invalid_authorization, no line in pg_hba), or no such file. */
const isRefusal = (error: unknown): boolean =>
  ['42501', '28000', '58P01'].includes((error as { readonly code?: string }).code ?? '');
