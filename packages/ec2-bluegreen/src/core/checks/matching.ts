import { type Check, fail, isDeferred, pass, show } from '@regionlift/migration/core';
import { knownItems } from './known-items';

/** What a text, or every text of a list, is asked for. */
export interface TextRule<F> {
  readonly property: keyof F & string;
  readonly code: string;
  readonly asks: string;
  readonly serves: readonly string[];
  /** Of the whole text. */
  readonly pattern: RegExp;
  readonly allowed: string;
  readonly remedy: string;
  /** Whether absence is a failure. @default false */
  readonly needed?: boolean;
  /** Whether the property is a list, whose every text is asked; what is no list has its own finding. @default false */
  readonly list?: boolean;
}

/** A check that a text, or every text of a list, has a form. What is deferred has its own finding, or is allowed to be. */
export const matching = <F>(rule: TextRule<F>): Check<F> => ({
  code: rule.code,
  asks: rule.asks,
  property: rule.property,
  serves: rule.serves,
  judge: (facts) => {
    const value: unknown = facts[rule.property];
    if (value === undefined && rule.needed) return fail('nothing', rule.allowed, rule.remedy);
    const wrong = textsOf(value, rule.list).filter((one) => typeof one !== 'string' || !rule.pattern.test(one));
    return wrong.length === 0 ? pass : fail(wrong.map(show).join(', '), rule.allowed, rule.remedy);
  },
});

/** What is known now of a property of one value, or of a list; nothing where it is absent or deferred. */
export const textsOf = (value: unknown, list = false): readonly unknown[] =>
  list ? knownItems(value) : value === undefined || isDeferred(value) ? [] : [value];
