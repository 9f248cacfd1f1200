import type { PgServer } from '@regionlift/pglab';
import type { Certified } from '@regionlift/testkit/certificates';

/**
 * Lets a server speak TLS; standbys that are copied from it afterwards do too. Files lie in the data directory, which goes with
 * the server. A private key that others can read is refused by PostgreSQL, and COPY to a file lets everybody read it: hence a
 * program (PostgreSQL, "Secure TCP/IP Connections with SSL", "COPY").
 */
export async function serveTls(server: PgServer, { cert, key }: Certified): Promise<void> {
  for (const [file, text] of Object.entries({ [certFile]: cert, [keyFile]: key }))
    await server.sql(
      'postgres',
      `COPY (SELECT unnest(string_to_array('${text.trimEnd()}', E'\\n'))) TO PROGRAM 'umask 077 && cat > ${file}'`,
    );
  for (const setting of [`ssl_cert_file = '${certFile}'`, `ssl_key_file = '${keyFile}'`, 'ssl = on'])
    await server.sql('postgres', `ALTER SYSTEM SET ${setting}`);
  await server.sql('postgres', 'SELECT pg_reload_conf()');
}

const certFile = 'rehearsal.crt';
const keyFile = 'rehearsal.key';
