import type { Check } from './check';
import { show } from './deferred';
import { fail, pass } from './verdict';
import { whenPlain } from './when-plain';

/** A check that an optional property is one of a closed list (`UnknownOption`): users of JavaScript may give anything. */
export const oneOfOptions = <F>(
  property: keyof F & string,
  serves: readonly string[],
  allowed: readonly unknown[],
): Check<F> => ({
  code: 'UnknownOption',
  asks: `${property} is one of ${allowed.join(', ')}`,
  property,
  serves,
  judge: (facts) =>
    whenPlain([facts[property]], () =>
      facts[property] === undefined || allowed.includes(facts[property])
        ? pass
        : fail(show(facts[property]), allowed.map(show).join(', '), 'choose one of them'),
    ),
});
