/** The seconds that `-PT3H` or `-P14D` looks back; three hours where it says something else. */
export function secondsBack(start: string | undefined): number {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^-P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(start ?? '') ?? [];
  const seconds = Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60;
  return seconds > 0 ? seconds : 3 * 3_600;
}

/** The times of a line's points, in milliseconds, oldest first; about as many as a graph has room for. */
export function timesOf(endMs: number, rangeSeconds: number, period: number): readonly number[] {
  const step = Math.max(period, Math.ceil(rangeSeconds / mostPoints / period) * period);
  const points = Math.max(2, Math.floor(rangeSeconds / step));
  return Array.from({ length: points }, (_, at) => endMs - (points - 1 - at) * step * 1_000);
}

const mostPoints = 180;
