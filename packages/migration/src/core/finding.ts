/** What a check has to say about one subject when the answer is not yes. */
export interface Finding {
  /** Stable PascalCase code from the catalogue. Renaming one is a breaking change. */
  readonly code: string;
  readonly verdict: 'fail' | 'unknown';
  /** Path of the construct or component: `Orders/Assets`. */
  readonly subject: string;
  /** The property that the reader has to change: `sourceBucketName`. */
  readonly property: string;
  /** The value found. */
  readonly found: string;
  /** What is allowed (fail), or what would settle the question (unknown). */
  readonly allowed: string;
  /** What to change. */
  readonly remedy: string;
}

/** One finding as one line: where, code, found, allowed, remedy. */
export const formatFinding = ({ subject, property, code, verdict, found, allowed, remedy }: Finding): string =>
  verdict === 'fail'
    ? `${subject}.${property} [${code}]: found ${found}; allowed: ${allowed}; ${remedy}`
    : `${subject}.${property} [${code}] unknown: found ${found}; settled by ${allowed}; ${remedy}`;

/** All findings of one construct as one message, the count first. */
export const formatFindings = (findings: readonly Finding[]): string =>
  [
    `${findings.length} ${findings.length === 1 ? 'problem' : 'problems'} before anything is created:`,
    ...findings.map((finding) => `  - ${formatFinding(finding)}`),
  ].join('\n');
