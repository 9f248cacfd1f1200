import { type Agent, get } from 'node:http';

/** Status of the health check of an instance; undefined when nobody answers within five seconds, as green's target group is declared. */
export const askHealth = (port: number, path: string, agent: Agent): Promise<number | undefined> =>
  new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path, agent, timeout: 5_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
      answer.on('error', () => resolve(undefined));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
  });
