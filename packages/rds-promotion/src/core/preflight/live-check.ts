import {
  type Check,
  type Fail,
  type Finding,
  fail,
  judgeAll,
  pass,
  type Unknown,
  unknown,
} from '@regionlift/migration/core';

/** A check of live facts: beside its question it says what to do when the answer is not yes. */
export interface LiveCheck<F> extends Check<F> {
  /** What to do, whatever the value found. */
  readonly remedy: string;
}

/** What a check of live facts is written as. `found` answers with what is wrong, item by item; nothing wrong is a pass. */
export interface LiveQuestion<F> {
  readonly code: string;
  readonly asks: string;
  readonly property: string;
  readonly remedy: string;
  readonly serves?: readonly string[];
  /** What is allowed (fail), or what settles the question (unknown). */
  readonly allowed: string;
  readonly found: (facts: F) => readonly string[];
}

/** Refuses when anything is found. */
export const refuses = <F>(question: LiveQuestion<F>): LiveCheck<F> =>
  answering(question, (found) => fail(found, question.allowed, question.remedy));

/** Lists what is found: no obstacle, and not known to be right. */
export const lists = <F>(question: LiveQuestion<F>): LiveCheck<F> =>
  answering(question, (found) => unknown(found, question.allowed));

/** Every finding of every check, in their order; an unknown carries the check's own remedy. */
export const judgeLiveFacts = <F>(subject: string, facts: F, checks: readonly LiveCheck<F>[]): readonly Finding[] =>
  checks.flatMap((check) =>
    judgeAll(subject, facts, [check]).map((finding) =>
      finding.verdict === 'unknown' ? { ...finding, remedy: check.remedy } : finding,
    ),
  );

/** Items of a message at most: a thousand tables help nobody, and a state machine passes on 256 KB alone. */
const itemsTold = 12;

function answering<F>(
  { code, asks, property, remedy, serves = ['RDS-9'], found }: LiveQuestion<F>,
  say: (found: string) => Fail | Unknown,
): LiveCheck<F> {
  return {
    code,
    asks,
    property,
    remedy,
    serves,
    judge: (facts) => {
      const items = found(facts);
      if (items.length === 0) return pass;
      const more = items.length - itemsTold;
      return say([...items.slice(0, itemsTold), ...(more > 0 ? [`and ${more} more`] : [])].join(', '));
    },
  };
}
