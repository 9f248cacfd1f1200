/** Milliseconds as people read them: `840 ms`, `12.4 s`, `2 min 05 s`. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return 'without end';
  const whole = Math.round(ms);
  if (whole < 1_000) return `${whole} ms`;
  const seconds = ms / 1_000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  return `${Math.floor(rounded / 60)} min ${String(rounded % 60).padStart(2, '0')} s`;
}
