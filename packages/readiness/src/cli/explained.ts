import type { Check } from '../model';
import { areas } from '../model/areas';

/** A check, or what the comparison of phases says: of no area, and for no capability of its own. */
export type Rule = Omit<Check, 'judge' | 'area' | 'serves'> & Partial<Pick<Check, 'area' | 'serves'>>;

/** Everything about one rule, for a terminal. */
export const explained = ({ code, area, severity, title, rationale, remediation, source, serves }: Rule): string =>
  [
    `${code}  (${area === undefined ? 'phases' : `${area} ${areas[area]}`}, ${severity})`,
    '',
    `${title}.`,
    '',
    `Why      ${rationale}`,
    `Do       ${remediation}`,
    `Source   ${source}`,
    ...(serves === undefined ? [] : [`Serves   ${serves.join(', ')}`]),
  ].join('\n');

/** Codes that resemble one that there is none of. */
export function nearest(code: string, rules: readonly Rule[]): readonly string[] {
  const wanted = code.toLowerCase();
  return rules
    .map((rule) => rule.code)
    .filter((known) => known.toLowerCase().includes(wanted) || wanted.includes(known.toLowerCase()))
    .slice(0, 5);
}
