import type { Acknowledgement, Answer, Area, Severity } from '../model';

/** One answer with the check that gave it. */
export interface Judgement extends Answer {
  /** Code of the check. */
  readonly code: string;
  /** Absent for what concerns the reading, not one area. */
  readonly area?: Area;
  /** How bad it is to migrate nevertheless. */
  readonly severity: Severity;
  /** The rule as a sentence. */
  readonly title: string;
  /** Stack and logical id, or URN, of what declares the subject; absent for what is said of the whole program. */
  readonly declared?: readonly string[];
  /** Set when somebody has decided to live with it: it counts as neither fail nor unknown. */
  readonly acknowledgement?: Acknowledgement;
}

/** How an area stands: one fail fails it, else one unknown leaves it open; nothing asked about is no pass. */
export type Standing = 'pass' | 'fail' | 'unknown' | 'not judged';

/** Everything that was found out about one program. */
export interface Verdict {
  /** Title of the program. */
  readonly program: string;
  /** Areas that were asked about, where not all were. */
  readonly asked?: readonly Area[];
  /** How the program stands as a whole. */
  readonly standing: Standing;
  /** How each area stands. */
  readonly areas: Readonly<Record<Area, Standing>>;
  /** Fails first, then unknowns, then passes; by severity, code and subject. */
  readonly judgements: readonly Judgement[];
  /** Acknowledgements that no finding needed: they hide nothing now, and might hide something later. */
  readonly idle: readonly Acknowledgement[];
}
