/**
 * Remembers answers, and ends circles: what is asked for again while it is looked for is undefined, and so is what a chain of more
 * than a hundred questions would have to find.
 */
export class Once {
  private depth = 0;

  /** The same function, which looks for each answer once. */
  of<T>(find: (key: string) => T): (key: string) => T | undefined {
    const found = new Map<string, T | undefined>();
    return (key) => {
      if (found.has(key)) return found.get(key);
      if (this.depth > LONGEST_CHAIN) return undefined;
      found.set(key, undefined);
      this.depth += 1;
      try {
        const answer = find(key);
        found.set(key, answer);
        return answer;
      } finally {
        this.depth -= 1;
      }
    };
  }
}

const LONGEST_CHAIN = 100;
