import { catalogue } from '../../src/catalogue';
import { judge } from '../../src/judge';
import type { Check, Program } from '../../src/model';
import type { Mutant } from './mutants';

const today = '2026-11-26';

/**
 * Tells which check kills a mutant: the code of the first one that says something against it which it does not say of the program.
 * What killed the like of it is asked first, then its own area, then everybody else: most mutants end at the first question, and one
 * that nobody kills has been through the whole catalogue.
 */
export function killerOf(program: Program): (mutant: Mutant) => string | undefined {
  const known = new Set(catalogue.flatMap((check) => against(program, check)));
  return (mutant) => {
    const likely = killers.get(likenessOf(mutant)) ?? [];
    const own = catalogue.filter(({ area }) => area === mutant.area);
    const asked = new Set([...likely, ...own, ...catalogue]);
    for (const check of asked) {
      if (!against(mutant.program, check).some((one) => !known.has(one))) continue;
      killers.set(likenessOf(mutant), [check, ...likely.filter((one) => one !== check)]);
      return check.code;
    }
    return undefined;
  };
}

/** Who has killed mutants of a likeness, the latest first. */
const killers = new Map<string, readonly Check[]>();

/** The same operator at the same place of another resource of the kind. */
const likenessOf = ({ area, operator, place }: Mutant): string => {
  const [kind = '', , , ...path] = place.split(' ');
  return [area, operator, kind, path.join(' ').replace(/\d+/g, '#')].join(' ');
};

/** What fails and what is unknown by one check, as texts. That a program has nothing left to judge kills nobody here. */
const against = (program: Program, check: Check): readonly string[] =>
  judge(program, { checks: [check], today })
    .judgements.filter(({ verdict, code }) => verdict !== 'pass' && code !== 'NothingToJudge')
    .map(({ code, verdict, subject, property }) => [code, verdict, subject, property].join(' '));
