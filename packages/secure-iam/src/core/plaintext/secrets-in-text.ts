import { decodedText } from './base64';
import { knownFormats } from './known-formats';
import { redacted } from './redacted';
import { standsForAValue } from './references';
import { isSecretName, mayHoldSecret } from './secret-names';

/** A secret inside of a text. */
export interface SecretInText {
  readonly kind: string;
  readonly excerpt: string;
}

/** Secrets that a text carries: issued credentials, URLs and connection strings with a password, assignments; also in base64. */
export function secretsInText(text: string): SecretInText[] {
  const found = searchedIn(text);
  const decoded = found.length === 0 ? decodedText(text) : undefined;
  return decoded === undefined
    ? found
    : searchedIn(decoded).map((secret) => ({ ...secret, kind: `${secret.kind}, in base64` }));
}

function searchedIn(text: string): SecretInText[] {
  return [
    ...knownFormats.flatMap(({ kind, pattern, publicPrefix }) => {
      const match = pattern.exec(text);
      return match ? [{ kind, excerpt: redacted(match[0], publicPrefix) }] : [];
    }),
    ...inUrls(text),
    ...inAssignments(text),
    ...inLines(text),
    ...inOptions(text),
  ];
}

/** `postgres://app:password@host`, also behind `jdbc:`. */
const inUrls = (text: string): SecretInText[] =>
  [...text.matchAll(/[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/'"<>]{0,128}:([^\s@/'"<>]{1,256})@[\w.$[{-]/gi)]
    .filter(([, password = '']) => !standsForAValue(password) && !/\$\{|\{\{|^\*+$/.test(password))
    .map(([, password = '']) => ({ kind: 'URL with a password', excerpt: redacted(password) }));

/** `Password=…;` in connection strings, `export DB_PASSWORD=…` in user data, `"password": "…"` in text that is no JSON. */
const inAssignments = (text: string): SecretInText[] =>
  [
    ...text.matchAll(
      /(?<![\w.-])([\w.-]{0,60}?(?:passw(?:or)?d|pwd|passphrase|secret|token|key))(?:["']\s{0,4}:\s{0,4}["']|\s{0,2}=(?!=)\s{0,2}["']?)([^\s;"'&,}]{1,512})/gi,
    ),
  ]
    .filter(holdsSecret)
    .map(named);

/** `password: …` on a line of its own, as YAML of user data writes it. Prose in one line is no such text. */
const inLines = (text: string): SecretInText[] =>
  text.includes('\n')
    ? [
        ...text.matchAll(
          /^[ \t]{0,40}(?:- )?["']?([\w.-]{1,80})["']?[ \t]{0,4}:[ \t]{1,4}["']?([^\s"']{1,512})["']?[ \t]{0,40}\r?$/gm,
        ),
      ]
        .filter(holdsSecret)
        .map(named)
    : [];

/** `--password …` of a command. */
const inOptions = (text: string): SecretInText[] =>
  [...text.matchAll(/(?<!\S)--([a-z][\w-]{0,60})[ \t]{1,4}["']?([^\s"'-][^\s"']{0,511})/gi)]
    .filter(holdsSecret)
    .map(named);

const holdsSecret = ([, name = '', value = '']: RegExpExecArray): boolean =>
  isSecretName(name) && mayHoldSecret(name, value) && !/^[$<({%`]/.test(value) && !expression.test(value);

/** What a script computes, up to the first quote: `ask(`, `os.environ[`, `fetch_token(session)`. */
const expression = /^[A-Za-z_][\w.]*(?:[([]|\([\w.,=]*\))$/;

const named = ([, name = '', value = '']: RegExpExecArray): SecretInText => ({
  kind: `'${name}' in a text`,
  excerpt: redacted(value),
});
