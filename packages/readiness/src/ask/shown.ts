import type { Lookup } from '../model';

/** A value in a message: a text as it is, anything else as JSON, `absent` where there is none; 160 characters at most. */
export function shown(value: Lookup): string {
  if (value === undefined || value === null) return 'absent';
  const text = typeof value === 'string' ? value : asJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** JSON of a value; one that is nested deeper than the stack is not shown. */
function asJson(value: Lookup): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '(nested too deep to be shown)';
  }
}

const LONGEST = 160;
