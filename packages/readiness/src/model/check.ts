import type { Answer } from './answer';
import type { Program } from './program';

/** The nine areas of REQUIREMENTS: what a migration between regions stands on. */
export type Area = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'A9';

/** How bad it is to migrate nevertheless: data is lost or clients fail; a way back or a proof is missing; an operator is blind. */
export type Severity = 'HIGH' | 'MEDIUM' | 'LOW';

/** One question about a program. */
export interface Check {
  /** Stable PascalCase code, unique in the catalogue. Renaming one is a breaking change. */
  readonly code: string;
  /** What of a migration it is about. */
  readonly area: Area;
  /** How bad it is to migrate nevertheless. */
  readonly severity: Severity;
  /** The rule as a sentence: `A replica is encrypted under a key of the target region`. */
  readonly title: string;
  /** Why it matters to a migration. */
  readonly rationale: string;
  /** What to change, in both dialects' words where they differ. */
  readonly remediation: string;
  /** Page of AWS's documentation, or handler source, that the rule comes from. */
  readonly source: string;
  /** Capabilities that it serves: `S3-4`. */
  readonly serves: readonly string[];
  /** One answer for every subject asked about; none where the program has nothing that the question is about. */
  readonly judge: (program: Program) => readonly Answer[];
}
