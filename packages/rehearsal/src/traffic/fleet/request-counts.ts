/** Requests by minute of the rehearsal's clock, as CloudWatch has them. */
export interface RequestCounts {
  readonly add: (atMs: number) => void;
  /** Requests from the first moment up to the second, whole minutes; milliseconds since 1970. */
  readonly between: (fromMs: number, untilMs: number) => number;
}

/** Counts nothing at first. */
export function requestCounts(): RequestCounts {
  const minutes = new Map<number, number>();
  return {
    add: (atMs) => {
      const minute = Math.floor(atMs / minuteMs);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    },
    between: (fromMs, untilMs) => {
      let sum = 0;
      for (let minute = Math.ceil(fromMs / minuteMs); minute * minuteMs < untilMs; minute += 1)
        sum += minutes.get(minute) ?? 0;
      return sum;
    },
  };
}

const minuteMs = 60_000;
