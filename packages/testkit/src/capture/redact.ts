import type { Capture } from './types';
import { isSecret, type Value } from './values';

/** What stands where a secret was. */
export const REDACTED = '[redacted]';

/** Shorter secrets are replaced where they are marked, not searched for in other texts. */
const SHORTEST_SEARCHED = 6;

/**
 * A copy without secret values: marked values are replaced, and so is every copy of a secret text elsewhere (logs,
 * arguments of provider functions, from which the SDK removes the marks, standard output).
 */
export function redact(capture: Capture): Capture {
  const found = new Set<string>();
  collect(capture as unknown as Value, false, found);
  const texts = [...found].sort((a, b) => b.length - a.length);
  return clean(capture as unknown as Value, texts) as unknown as Capture;
}

function collect(value: Value | undefined, inSecret: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (inSecret && value.length >= SHORTEST_SEARCHED) found.add(value).add(JSON.stringify(value).slice(1, -1));
  } else if (typeof value === 'object' && value !== null) {
    const inside = inSecret || isSecret(value);
    for (const [key, inner] of Object.entries(value)) {
      // The mark itself is no secret.
      if (key !== '$kind') collect(inner as Value, inside, found);
    }
  }
}

function clean(value: Value, texts: readonly string[]): Value {
  if (typeof value === 'string') return texts.reduce((rest, text) => rest.replaceAll(text, REDACTED), value);
  if (isSecret(value)) return { $kind: 'secret', value: REDACTED };
  if (Array.isArray(value)) return value.map((inner) => clean(inner, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner as Value, texts)]));
}
