import type { Acknowledgement } from '../model';

/** A day as acknowledgements have it: `2027-01-31`. */
export type Day = string;

/** Whether an acknowledgement is for a finding, and still counts on a day (the last day counts). */
export function covers(
  { code, subject = '*', expires }: Acknowledgement,
  finding: { readonly code: string; readonly subject: string },
  today: Day,
): boolean {
  return code === finding.code && matches(subject, finding.subject) && !(expires !== undefined && expires < today);
}

/** `*` is any text, everything else itself. Linear in the text: no pattern of a stranger is run as a regular expression. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const last = rest.pop() as string;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  const until = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > until) return false;
    from = found + part.length;
  }
  return from <= until;
}
