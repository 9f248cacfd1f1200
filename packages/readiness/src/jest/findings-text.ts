import type { Answer } from '../model';
import { printable } from '../report/printable';

/** Findings as the text of a failed assertion: code, subject, found, allowed, what to do. */
export const findingsText = (findings: readonly (Answer & { readonly code: string })[]): string =>
  findings.map((finding) => printable(textOf(finding))).join('\n\n');

const textOf = ({
  verdict,
  code,
  subject,
  property,
  found,
  allowed,
  remedy,
}: Answer & { readonly code: string }): string =>
  [
    `${verdict === 'fail' ? '✗' : '?'} ${code}  ${property === '' ? subject : `${subject} › ${property}`}`,
    `  found ${found}; ${verdict === 'fail' ? 'allowed' : 'settled by'}: ${allowed}`,
    ...(remedy === '' ? [] : [`  ${remedy}`]),
  ].join('\n');
