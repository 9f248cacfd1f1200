import { type ServerFacts, serverQueries } from '../../core/preflight';
import type { SqlSession } from '../ports';
import { readAll } from './read-all';

/** Reads what core asks of a server. */
export const readServer = (session: SqlSession): Promise<ServerFacts> => readAll<ServerFacts>(session, serverQueries);
