import type { DatabaseRuntimeConfig } from '../../core';
import type { EndFacts, LiveDatabase } from '../../core/preflight';
import type { ServerPort } from '../ports';
import { readDatabase } from './read-database';
import { readServer } from './read-server';

/** Reads one end as the migration role: the server through the first database that admits it, and every database. */
export async function readEnd(
  config: DatabaseRuntimeConfig,
  port: ServerPort,
): Promise<Pick<EndFacts, 'server' | 'databases' | 'refusals'>> {
  const databases: Record<string, LiveDatabase> = {};
  const refusals: Record<string, string> = {};
  let server: EndFacts['server'];
  for (const name of config.databases) {
    try {
      const session = await port.session(name);
      server ??= await readServer(session);
      databases[name] = await readDatabase(config, name, session);
    } catch (error) {
      refusals[name] = error instanceof Error ? error.message : String(error);
    }
  }
  return { databases, refusals, ...(server === undefined ? {} : { server }) };
}
