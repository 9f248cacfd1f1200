/**
 * Puts `Date` ahead by what `skippedMs` says at that moment: the functions' clock is the rehearsal's. Timers and `performance` stay
 * real. A proxy, so that dates made by Node itself are dates still.
 */
export function followTime(skippedMs: () => number): void {
  const Real = globalThis.Date;
  const realNow = Real.now;
  const now = () => realNow() + skippedMs();
  Real.now = now;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: unknown[], proxy) => Reflect.construct(target, args.length === 0 ? [now()] : args, proxy),
    apply: () => new Real(now()).toString(),
  });
}
