import type { PgMajor } from '@regionlift/pglab';
import type { Authority } from '@regionlift/testkit/certificates';
import type { End } from '../contract/world';
import type { DatabasePart } from './database-part';
import { startEmbedded } from './embedded';
import { labHosts } from './hosts';
import type { LabServers } from './lab-server';
import { type ThreadedLink, threadedLink } from './link/threaded-link';
import { type OwnServers, useOwn } from './own-servers';
import type { InstanceState, RehearsalLab } from './rehearsal-lab';

/** What a laboratory is made of. */
export interface LabOptions {
  readonly part: DatabasePart;
  readonly authority: Authority;
  /** Password of a role of the application or of the migration: their secrets'. */
  readonly passwordOf: (role: string) => string;
  /** The master user. */
  readonly master: { readonly username: string; readonly password: string };
  /** Round-trip time between the regions in milliseconds. @default 0 */
  readonly rttMs?: number;
  /** @default 18 */
  readonly major?: PgMajor;
  /** Servers of the user's own instead of the embedded ones. */
  readonly own?: OwnServers;
}

/**
 * Opens the databases of a rehearsal as phase REPLICATE leaves them: the source serves, the target follows it through the link.
 * Whatever fails disposes of what was opened. Raises what PostgreSQL, npm's binaries or the user's servers say.
 */
export async function openDatabaseLab(options: LabOptions): Promise<RehearsalLab> {
  const { part, authority, passwordOf, master, rttMs = 0, major = 18, own } = options;
  const certified = await authority.issue([labHosts.SOURCE, labHosts.TARGET]);
  const servers = await (own === undefined
    ? startEmbedded({ part, passwordOf, major, certified, master })
    : useOwn(own, { part, passwordOf, certified }));
  const links: ThreadedLink[] = [];
  const dispose = async () => {
    for (const one of links.splice(0)) await one.dispose();
    await servers.dispose();
  };
  try {
    for (const end of ['SOURCE', 'TARGET'] as const)
      links.push(await threadedLink({ host: '127.0.0.1', port: servers.portOf(end) }, { rttMs }));
    await servers.followBy(portOf(links, 'SOURCE'));
    return labOf({ servers, links, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}

function labOf({
  servers,
  links,
  dispose,
}: {
  readonly servers: LabServers;
  readonly links: readonly ThreadedLink[];
  readonly dispose: () => Promise<void>;
}): RehearsalLab {
  const server = (end: End) => (end === 'SOURCE' ? servers.source : servers.target);
  let targetState: InstanceState = 'available';
  let promotion: Promise<void> | undefined;
  const promote = async () => {
    try {
      targetState = 'modifying';
      await servers.target.promote();
      targetState = 'rebooting';
      await servers.target.restart();
    } catch (error) {
      if (targetState === 'modifying') promotion = undefined;
      throw error;
    } finally {
      targetState = 'available';
    }
  };
  return {
    portOf: (end) => portOf(links, end),
    nearPortOf: servers.portOf,
    hostOf: (end) => labHosts[end],
    stateOf: (end) => (end === 'SOURCE' ? 'available' : targetState),
    versionOf: (end) => server(end).version,
    follows: () => promotion === undefined || targetState === 'modifying',
    promote: () => {
      if (promotion !== undefined) return Promise.reject(new Error('the target is promoted already'));
      promotion = promote();
      return promotion;
    },
    cutLink: () => {
      for (const one of links) one.cut();
    },
    restoreLink: () => {
      for (const one of links) one.mend();
    },
    crash: (end) => server(end).crash(),
    sql: (end, database, text, values) => server(end).sql(database, text, values),
    dispose,
  };
}

const portOf = (links: readonly ThreadedLink[], end: End): number => links[end === 'SOURCE' ? 0 : 1]?.port ?? 0;
