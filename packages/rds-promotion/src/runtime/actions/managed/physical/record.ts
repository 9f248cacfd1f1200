import { type HandoverRecord, handoverRecordSql, readHandoverRecord } from '../../../../core';
import type { ActionContext } from '../../../context';
import type { ServerPort, SqlSession } from '../../../ports';

/** The session that holds the record, and by which roles are changed: of the part's first database. */
export const recordSession = (server: ServerPort, { config }: ActionContext): Promise<SqlSession> =>
  server.session(config.databases[0] ?? 'postgres');

/** Creates what holds the record, where it is absent. */
export async function ensureRecord(session: SqlSession): Promise<void> {
  if (!(await isPresent(session, handoverRecordSql.schemaExists))) await session.query(handoverRecordSql.createSchema);
  if (!(await isPresent(session, handoverRecordSql.tableExists))) await session.query(handoverRecordSql.createTable);
}

/** The record as an end shows it; undefined when it shows none. */
export async function readRecord(session: SqlSession): Promise<HandoverRecord | undefined> {
  if (!(await isPresent(session, handoverRecordSql.tableExists))) return undefined;
  return readHandoverRecord((await session.query(handoverRecordSql.read))[0]);
}

/** Writes the record on the source. */
export async function writeRecord(session: SqlSession, { marker, state, fencedAtMs }: HandoverRecord): Promise<void> {
  await session.query(handoverRecordSql.write, [marker, state, fencedAtMs]);
}

const isPresent = async (session: SqlSession, sql: string): Promise<boolean> =>
  (await session.query<{ readonly present: boolean }>(sql))[0]?.present === true;
