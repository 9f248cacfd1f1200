import type { ServerFacts } from './server-facts';

/** The value of a parameter as text; undefined when the server has none of that name. */
export const setting = ({ settings }: ServerFacts, name: string): string | undefined =>
  settings.find((one) => one.name === name)?.value;

/** The value of a numeric parameter; undefined when there is none. */
export const numeric = (server: ServerFacts, name: string): number | undefined => {
  const value = setting(server, name);
  return value === undefined || value.trim() === '' ? undefined : Number(value);
};

/** The major version: 18 for 180004; 0 when it was not read. */
export const major = ({ identity }: ServerFacts): number => Math.floor((identity[0]?.version ?? 0) / 10_000);

/** Whether the server is still a physical replica. */
export const inRecovery = ({ identity }: ServerFacts): boolean => identity[0]?.inRecovery ?? false;
