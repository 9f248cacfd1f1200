import { Client } from 'pg';
import { partsOf } from '../aws/told-parts';
import type { Programme } from '../contract/programme';
import type { FaultWorld } from '../faults/fault';
import type { Closing } from './closing';
import type { World } from './open-world';

/** What faults can get at in a world; what they leave open is closed by `closing`. */
export function faultWorld(
  { programme, databases, stores, fleets, killing, cloudWatch }: World,
  closing: Closing,
): FaultWorld {
  const { lab, names, part, secrets } = databases;
  const database = part.databases[0] ?? '';
  return {
    lab,
    stores,
    names,
    killSoon: killing.killSoon,
    raiseAbortSignal: () => {
      for (const name of abortAlarms(programme))
        for (const region of [programme.from, programme.to]) cloudWatch.setAlarm({ region, name }, 'ALARM');
    },
    sicken: fleets.sicken,
    holdClients: fleets.holdClients,
    session: async (end) => {
      const [user = ''] = part.applicationRoles;
      const client = new Client({
        host: '127.0.0.1',
        port: lab.nearPortOf(end),
        database,
        user,
        password: secrets.passwordOf(user),
      });
      // The server ends sessions; whoever waits for an answer hears of it.
      client.on('error', () => undefined);
      await client.connect();
      closing.add(client, (opened) => opened.end().catch(() => undefined));
      return { run: (text) => client.query(text), end: () => client.end() };
    },
    sql: (end, text) => lab.sql(end, database, text),
    later: (ms, act) => {
      const timer = setTimeout(() => void Promise.resolve(act()).catch(() => undefined), ms);
      closing.add(timer, clearTimeout);
    },
  };
}

/** Names of the abort signals that the machine's own function is told of. */
const abortAlarms = (programme: Programme): readonly string[] =>
  partsOf(programme).flatMap(({ abortAlarm }) => (typeof abortAlarm === 'string' ? [abortAlarm] : []));
