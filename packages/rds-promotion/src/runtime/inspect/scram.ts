import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The SCRAM-SHA-256 verifier of a password, as `pg_authid.rolpassword` holds it: PostgreSQL takes it in place of the password,
 * so that no log and no statistics see one. Source: PostgreSQL "pg_authid"; RFC 5803. The password has to be ASCII: others
 * would need SASLprep, and are refused with `TypeError`.
 */
export async function scramVerifier(
  password: string,
  salt: Buffer = randomBytes(16),
  iterations = 4096,
): Promise<string> {
  if (!/^[\x20-\x7e]+$/.test(password)) throw new TypeError('the password has characters other than printable ASCII');
  const salted = await promisify(pbkdf2)(password, salt, iterations, 32, 'sha256');
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${hmac(salted, 'Server Key').toString('base64')}`;
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
