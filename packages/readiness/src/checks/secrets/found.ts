import type { Program } from '../../model';
import { type Hidden, hiddenIn } from './in-text';
import { leavesOf } from './leaves';
import { isSecretName, mayHoldSecret } from './names';
import { looksRandom } from './randomness';

/** A secret in clear text: where, and what gave it away. The secret itself is told to nobody. */
export interface Clear {
  readonly subject: string;
  readonly property: string;
  /** `AWS access key`, `'DB_PASSWORD' in clear text`. */
  readonly kind: string;
  /** Characters. */
  readonly length: number;
  /** Whether only randomness gives it away. */
  readonly isGuess: boolean;
}

/** Secrets in clear text, each place once: by format, by name, and, where everybody may read, by randomness. */
export function clearIn(program: Pick<Program, 'texts'>): readonly Clear[] {
  const known = read.get(program.texts);
  if (known !== undefined) return known;
  const found = new Map<string, Clear>();
  // Programs repeat themselves: names, ARNs, statements.
  const judged = new Map<string, Map<string, Hidden | undefined>>();
  for (const { subject, property, name, text, isExposed } of leavesOf(program)) {
    const ofText = judged.get(text) ?? new Map<string, Hidden | undefined>();
    judged.set(text, ofText);
    const key = `${isExposed} ${name}`;
    const worst = ofText.has(key) ? ofText.get(key) : worstOf(name, text, isExposed);
    ofText.set(key, worst);
    if (worst === undefined) continue;
    // A text and what it decodes to are one place.
    const place = property.replace(/ \(decoded\)$/, '');
    const where = `${subject}\n${place}`;
    if (!found.has(where)) found.set(where, { subject, property: place, ...worst });
  }
  const all = [...found.values()];
  read.set(program.texts, all);
  return all;
}

/** What is surest of a text: a form or an assignment in it, its name, its randomness. */
function worstOf(name: string, text: string, isExposed: boolean): Hidden | undefined {
  const hidden = hiddenIn(text, isExposed);
  const certain = hidden.find(({ isGuess }) => !isGuess);
  if (certain !== undefined) return certain;
  if (isSecretName(name) && mayHoldSecret(name, asRead(text)))
    return { kind: `'${name}' in clear text`, length: text.length, isGuess: false };
  if (isExposed && looksRandom(name, text))
    return { kind: `a random value of '${name}'`, length: text.length, isGuess: true };
  return hidden[0];
}

const read = new WeakMap<object, readonly Clear[]>();

/** Digits may be a number: a password can be one, a token cannot. */
const asRead = (text: string): string | number => (/^\d{1,15}$/.test(text) ? Number(text) : text);
