import type { SupplyCheck } from '../check';
import type { Packed } from '../packed';

/** How large a package is; bytes. */
export interface Sizes {
  readonly packed: number;
  readonly unpacked: number;
  readonly files: number;
  /** The function for Lambda; 0 without. */
  readonly bundle: number;
}

export const sizesOf = ({ tarball, files }: Packed): Sizes => ({
  packed: tarball.length,
  unpacked: [...files.values()].reduce((sum, { length }) => sum + length, 0),
  files: files.size,
  bundle: files.get('assets/runtime/index.js')?.length ?? 0,
});

/** Sizes that were looked at, kilobytes: `packed` of the tarball, `bundle` of the function. */
export type SizeBudgets = Readonly<Record<string, { readonly packed: number; readonly bundle?: number }>>;

/** Growth beyond a quarter is looked at by a person, who then writes down the new figure. */
const ALLOWED_GROWTH = 1.25;

/** A tarball or a function that grows a lot has mostly caught something by accident. */
export const withinBudget = (budgets: SizeBudgets): SupplyCheck => ({
  asks: 'packed package and function have not grown by more than a quarter',
  judge: (packed) => {
    const budget = budgets[packed.name];
    const sizes = sizesOf(packed);
    if (budget === undefined)
      return [`no size is written down; packed it has ${inKilobytes(sizes.packed)} kB: see size-budgets.ts`];
    return (['packed', 'bundle'] as const).flatMap((what) => {
      const limit = (budget[what] ?? 0) * ALLOWED_GROWTH;
      const found = inKilobytes(sizes[what]);
      return found <= limit
        ? []
        : [`${what}: ${found} kB, ${budget[what] ?? 0} kB were written down: see size-budgets.ts`];
    });
  },
});

export const inKilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
