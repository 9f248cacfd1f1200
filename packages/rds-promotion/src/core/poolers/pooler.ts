/** Port of a pooler when none is said. Source: PgBouncer, pgbouncer.ini, `listen_port`. */
export const defaultPoolerPort = 6432;

/** Where the admin console of a pooler answers: the address that clients use, database `pgbouncer`. */
export interface Pooler {
  readonly host: string;
  readonly port: number;
}

/** `pooler.orders.internal:6432` or `10.0.3.7` in its parts; undefined for anything else. IPv6 is not taken. */
export function poolerOf(text: unknown): Pooler | undefined {
  const [, host = '', port] = typeof text === 'string' ? (pattern.exec(text) ?? []) : [];
  const number = port === undefined ? defaultPoolerPort : Number(port);
  return host === '' || host.length > 253 || number < 1 || number > 65_535 ? undefined : { host, port: number };
}

/** `host:port`, as findings and the runtime name a pooler. */
export const poolerAddress = ({ host, port }: Pooler): string => `${host}:${port}`;

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const pattern = new RegExp(`^(${label}(?:\\.${label})*)(?::(\\d{1,5}))?$`);
