/** People who are asked by the machine. */
export interface People {
  /** Answers a question; may deploy or mend something first. */
  readonly decide: (question: Question) => Promise<'YES' | 'NO'>;
}

/** What people are asked, as the task's payload says it. */
export interface Question {
  /** Name of the state: `approve`, `deploy PROMOTED`, `help: undo …`. */
  readonly about: string;
  readonly question: string;
  readonly failure: unknown;
}
