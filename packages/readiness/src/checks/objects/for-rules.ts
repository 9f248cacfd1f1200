import type { Expectation } from '../../ask';
import type { Check } from '../../model';
import { type Rule, ruleHeldTo, rulesOf } from './rules';

/** Holds every replication rule of a program to an expectation. */
export const forRules =
  (expectation: Expectation, about: (rule: Rule) => boolean = () => true): Check['judge'] =>
  (program) =>
    rulesOf(program)
      .filter(about)
      .map((rule) => ruleHeldTo(rule, expectation));
