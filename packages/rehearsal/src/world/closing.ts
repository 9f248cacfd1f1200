/** What was opened, to be closed in reverse order. */
export interface Closing {
  /** Notes how something is closed; answers with it. */
  readonly add: <Opened>(opened: Opened, close: (opened: Opened) => unknown) => Opened;
  /** Closes everything, whatever fails; raises the first failure when all is closed. A second call does nothing. */
  readonly all: () => Promise<void>;
  /** Whether closing has begun. What is under way then must open nothing more. */
  readonly begun: () => boolean;
}

/** Nothing opened yet. */
export function closing(): Closing {
  const open: (() => unknown)[] = [];
  let begun = false;
  return {
    add: (opened, close) => {
      open.push(() => close(opened));
      return opened;
    },
    begun: () => begun,
    all: async () => {
      begun = true;
      const failures: unknown[] = [];
      for (let close = open.pop(); close !== undefined; close = open.pop()) {
        try {
          await close();
        } catch (failure) {
          failures.push(failure);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
