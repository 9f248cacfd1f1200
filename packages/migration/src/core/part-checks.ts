import type { Check } from './check';
import { show } from './deferred';
import { fail, pass } from './verdict';

/** A part's name against the names of the parts that its migration has already. */
export interface PartNameFacts {
  /** Construct id or component name: `Assets`. */
  readonly name: string;
  /** Slugs taken. */
  readonly taken: readonly string[];
}

/** What a migration asks of the name of a new part. */
export const partNameChecks: readonly Check<PartNameFacts>[] = [
  {
    code: 'InvalidName',
    asks: "the part's name is made of letters and digits",
    property: 'id',
    serves: ['A1'],
    judge: ({ name }) =>
      /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(name)
        ? pass
        : fail(
            show(name),
            'a letter, then at most 31 letters and digits',
            'rename the part: physical names are composed from it',
          ),
  },
  {
    code: 'DuplicatePartName',
    asks: 'no two parts of a migration have the same name, capitals aside',
    property: 'id',
    serves: ['A1'],
    judge: ({ name, taken }) =>
      taken.includes(name.toLowerCase())
        ? fail(
            show(name),
            `a name other than ${taken.join(', ')}`,
            'rename the part: physical names are composed in lower case',
          )
        : pass,
  },
];
