/** Carries out what it is given, so many at a time; the others wait for their turn. */
export function sideBySide(most: number): <Result>(carryOut: () => Promise<Result>) => Promise<Result> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (carryOut) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await carryOut();
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
