import { standsForAValue } from './stands-for';

/**
 * Whether a name says that its value is a secret: it ends with a word for one (`DB_PASSWORD`, `masterUserPassword`,
 * `PGPASSWORD`). What only contains such a word names something about a secret (`PasswordLength`, `SecretArn`).
 */
export function isSecretName(name: string): boolean {
  const plain = compact(name);
  return (endings.test(plain) && !innocent.test(plain)) || pass.test(name);
}

/** Whether a value under a secret name can be the secret itself, and not a reference, a switch or a placeholder. */
export function mayHoldSecret(name: string, value: unknown): boolean {
  const isPassword = pass.test(name) || /(passw(or)?ds?|pwd|passphrase|passcode)(wo)?(v?\d+)?$/.test(compact(name));
  if (typeof value === 'number') return isPassword;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  if (text === '' || standsForAValue(text) || switches.test(text)) return false;
  // The working directory, as shells name it.
  if (compact(name) === 'pwd' && text.startsWith('/')) return false;
  if (/connectionstring$/.test(compact(name)) && isPlainUrl(text)) return false;
  return isPassword || !namesAResource(text);
}

/** The beginning, or all, of a URL that has neither a user nor a key in it: `jdbc:mysql://`, whose host is put behind it. */
const isPlainUrl = (text: string): boolean =>
  /^[a-z][\w+.:-]*:\/\/[^@]*$/i.test(text) && !/(passw|pwd|secret|token|key|sig)\w*=/i.test(text);

/** `DB_PASS`, `dbPass`; not `bypass`, `compass`. */
const pass = /(?:(?:^|[^A-Za-z])pass|^PASS|[a-z\d]Pass|[^A-Za-z]PASS)$/;

const compact = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const endings =
  /(passw(or)?ds?|pwd|passphrase|passcode|secrets?|secretstring|secretbinary|tokens?|credentials?|apikeys?|accesskey|secretkey|secretkeybase|licensekey|privatekey|signingkey|authkey|sharedkey|sharedaccesskey|accountkey|masterkey|connectionstring|plaintext)(wo)?(v?\d+)?$/;

/** Names that end like a secret and hold none: idempotency and paging tokens, those that answer a service, IMDSv2. */
const innocent =
  /^(http|max|min|total|num|input|output|id|allowed|client|clientrequest|request|creation|create|idempotency|next|page|pagination|continuation|sync|csrf|change|lock|refreshinterval|imds|default|result|lifecycleaction|task)tokens?$/;

/** Values that answer yes, no or how. */
const switches =
  /^(true|false|yes|no|none|null|undefined|on|off|enabled|disabled|required|optional|default|auto|always|never)$/i;

/**
 * A path of plain words, as secrets and parameters are named: `rl/orders/database`. Such a value beside `secret` or `token`
 * says where the secret is.
 */
const namesAResource = (text: string): boolean =>
  text.length <= 120 &&
  /^\/?[a-z][a-z_.-]*([/:][a-zA-Z][\w.-]{0,40})+$/.test(text) &&
  !/\d{4,}[a-zA-Z]+\d{2,}/.test(text);
