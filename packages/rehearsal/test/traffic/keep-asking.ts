import { Agent, get } from 'node:http';

/** Four clients with a connection each, which ask without a break. */
export function keepAsking(port: number) {
  const statuses = new Set<string>();
  const fleets = new Set<string>();
  let failures = 0;
  let asking = true;
  const ask = (agent: Agent): Promise<void> =>
    new Promise((resolve) => {
      get({ host: '127.0.0.1', port, path: '/health', agent }, (answer) => {
        statuses.add(String(answer.statusCode));
        fleets.add(String(answer.headers['x-fleet']));
        answer.resume().on('end', resolve);
      }).on('error', () => {
        failures += 1;
        resolve();
      });
    });
  const clients = Array.from({ length: 4 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (asking) {
      await ask(agent);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    agent.destroy();
  });
  return {
    stop: async () => {
      asking = false;
      await Promise.all(clients);
      return { statuses: [...statuses].sort(), fleets: [...fleets].sort(), failures };
    },
  };
}
