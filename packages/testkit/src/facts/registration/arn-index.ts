import { grouped } from './grouped';

/** Finds which of many ARNs stand in a text, without asking for each. */
export class ArnIndex<T extends { readonly value: string }> {
  private readonly byValue: ReadonlyMap<string, readonly T[]>;
  /** Lengths of the ARNs, the shortest first. */
  private readonly lengths: readonly number[];

  constructor(all: readonly T[]) {
    this.byValue = grouped(all, ({ value }) => value);
    this.lengths = [...new Set(all.map(({ value }) => value.length))].sort((a, b) => a - b);
  }

  in(text: string): readonly T[] {
    if (!text.includes('arn:')) return [];
    const found = new Set<T>();
    let from = text.indexOf('arn:');
    for (let count = 0; from !== -1 && count < MOST; count += 1) {
      for (const length of this.lengths) {
        const end = from + length;
        if (end > text.length) break;
        if (end === text.length || !WORD.test(text.charAt(end)))
          for (const one of this.byValue.get(text.slice(from, end)) ?? []) found.add(one);
      }
      from = text.indexOf('arn:', from + 1);
    }
    return [...found];
  }
}

/** ARNs that are looked for in one text: more than a policy may have characters for. */
const MOST = 10_000;
const WORD = /[\w-]/;
