import { formats } from './formats';
import { isSecretName, mayHoldSecret } from './names';
import { looksRandom } from './randomness';
import { standsForAValue } from './stands-for';

/** A secret inside of a text, and how long it is. */
export interface Hidden {
  readonly kind: string;
  /** Characters of the secret. */
  readonly length: number;
  /** Whether only its randomness gives it away. */
  readonly isGuess: boolean;
}

/**
 * Secrets that a text carries: issued credentials, URLs and connection strings with a password, assignments; also in base64. In a text
 * that everybody may read, a random value that is assigned to anything as well.
 */
export function hiddenIn(text: string, isExposed: boolean): readonly Hidden[] {
  const found = searched(text, isExposed);
  if (found.length > 0) return found;
  const decoded = decodedFrom(text);
  return decoded === undefined
    ? []
    : searched(decoded, isExposed).map((one) => ({ ...one, kind: `${one.kind}, in base64` }));
}

const searched = (text: string, isExposed: boolean): readonly Hidden[] => [
  ...(HINTS.test(text) ? inFormats(text) : []),
  ...inUrls(text),
  ...[...assignments(text), ...lines(text), ...options(text)].filter(holdsSecret).map(([, name = '', value = '']) => ({
    kind: `'${name}' in a text`,
    length: value.length,
    isGuess: false,
  })),
  ...(isExposed ? guesses(text) : []),
];

const inFormats = (text: string): readonly Hidden[] =>
  formats.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ kind, length: match[0].length, isGuess: false }] : [];
  });

/** What every format has a part of: most texts have none, and are done. */
const HINTS =
  /A[KS]IA|-----BEGIN|gh[pousr]_|github_pat_|gl[a-z]{2,4}-|xox|hooks\.slack|[sr]k_(?:live|test)_|whsec_|AIza|npm_|pypi-|pul-|SG\.|SK|sk-|Bearer |Basic |eyJ/;

/** `postgres://app:password@host`, also behind `jdbc:`. */
const inUrls = (text: string): readonly Hidden[] =>
  !text.includes('@') || !text.includes('://')
    ? []
    : [...text.matchAll(/[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/'"<>]{0,128}:([^\s@/'"<>]{1,256})@[\w.$[{-]/gi)]
        .filter(([, password = '']) => !standsForAValue(password) && !/\$\{|\{\{|^\*+$/.test(password))
        .map(([, password = '']) => ({ kind: 'URL with a password', length: password.length, isGuess: false }));

/** `Password=…;` in connection strings, `export DB_PASSWORD=…` in user data, `"password": "…"` in text that is no JSON. */
const assignments = (text: string) =>
  !/=|["']\s{0,4}:/.test(text)
    ? []
    : text.matchAll(
        /(?<![\w.-])([\w.-]{0,60}?(?:passw(?:or)?d|pwd|passphrase|secret|token|key))(?:["']\s{0,4}:\s{0,4}["']|\s{0,2}=(?!=)\s{0,2}["']?)([^\s;"'&,}]{1,512})/gi,
      );

/** `password: …` on a line of its own, as YAML of user data writes it. Prose in one line is no such text. */
const lines = (text: string) =>
  text.includes('\n')
    ? text.matchAll(
        /^[ \t]{0,40}(?:- )?["']?([\w.-]{1,80})["']?[ \t]{0,4}:[ \t]{1,4}["']?([^\s"']{1,512})["']?[ \t]{0,40}\r?$/gm,
      )
    : [];

/** `--password …` of a command. */
const options = (text: string) =>
  !text.includes('--') ? [] : text.matchAll(/(?<!\S)--([a-z][\w-]{0,60})[ \t]{1,4}["']?([^\s"'-][^\s"']{0,511})/gi);

const holdsSecret = ([, name = '', value = '']: RegExpExecArray): boolean =>
  isSecretName(name) && mayHoldSecret(name, value) && !/^[$<({%`]/.test(value) && !EXPRESSION.test(value);

/** What a script computes, up to the first quote: `ask(`, `os.environ[`, `fetch_token(session)`; a part of something: `event.resultToken`. */
const EXPRESSION = /^(?:[A-Za-z_][\w.]*(?:[([]|\([\w.,=]*\))|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\.\w*token)$/i;

/** `export SIGNING=<random>` in a script. */
const guesses = (text: string): readonly Hidden[] =>
  !text.includes('=')
    ? []
    : [...text.matchAll(/(?<![\w.-])([A-Za-z_][\w.-]{0,60})=["']?([A-Za-z0-9+/_=-]{24,256})(?=["']?(?:\s|$))/g)]
        .filter(([, name = '', value = '']) => looksRandom(name, value))
        .map(([, name = '', value = '']) => ({
          kind: `a random value of '${name}'`,
          length: value.length,
          isGuess: true,
        }));

/** The text that a base64 text encodes; undefined when it is no base64, or encodes something that nobody would read. */
function decodedFrom(text: string): string | undefined {
  const compact = text.replace(/\s/g, '');
  if (compact.length < 24 || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  const decoded = Buffer.from(compact, 'base64').toString('latin1');
  // Text in UTF-8 has bytes above 127 too; what has control characters is no text.
  const readable = decoded.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0;
  return /^[\t\n\r\x20-\x7e\x80-\xff]+$/.test(decoded) && readable >= decoded.length * 0.7 ? decoded : undefined;
}
