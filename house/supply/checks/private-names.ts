import type { SupplyCheck } from '../check';
import { textsOf } from '../texts';

/** What only the repository has cannot be installed: an import of it breaks, a mention leads nowhere. */
export const namesOfPrivatePackages = (names: readonly string[]): SupplyCheck => ({
  asks: 'no package that is not published is named',
  judge: (packed) =>
    textsOf(packed).flatMap(({ place, text }) =>
      names.filter((name) => new RegExp(`${name}(?![\\w-])`).test(text)).map((name) => `${place} names ${name}`),
    ),
});
