/** The values of a field of a cron expression that names plain values. */
export interface CronField {
  readonly from: number;
  readonly to: number;
  /** Names of values, in capitals: `JAN` → 1. */
  readonly names?: Readonly<Record<string, number>>;
  /** Whether `/` is refused, as in days of the week. @default false */
  readonly withoutSteps?: boolean;
}

/**
 * The values that a field stands for: `*`, a value, a range, steps of either (`0/15`, `8-18/2`), or a list of those. Undefined for what
 * is no such field. Ranges do not run over the end: `FRI-MON` is refused, for AWS does not say what it would mean.
 *
 * Source: EventBridge User Guide, "Cron expressions reference".
 */
export function cronValues(field: CronField, text: string): readonly number[] | undefined {
  const lists = text.split(',').map((item) => valuesOfItem(field, item));
  return lists.some((list) => list === undefined)
    ? undefined
    : [...new Set(lists.flatMap((list) => list ?? []))].sort((one, other) => one - other);
}

/** The value of a name or of digits; undefined outside of the field. */
export function cronValue({ from, to, names }: CronField, text: string): number | undefined {
  const name = text.toUpperCase();
  const value = names && Object.hasOwn(names, name) ? names[name] : /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= from && value <= to ? value : undefined;
}

function valuesOfItem(field: CronField, item: string): readonly number[] | undefined {
  const [range = '', step, ...more] = item.split('/');
  if (more.length > 0 || (step !== undefined && field.withoutSteps)) return undefined;
  const ends = endsOf(field, range, step !== undefined);
  const by = step === undefined ? 1 : /^\d{1,4}$/.test(step) ? Number(step) : 0;
  if (ends === undefined || by < 1) return undefined;
  return Array.from({ length: Math.floor((ends[1] - ends[0]) / by) + 1 }, (_, index) => ends[0] + index * by);
}

function endsOf(field: CronField, range: string, stepped: boolean): readonly [number, number] | undefined {
  if (range === '*') return [field.from, field.to];
  const [from, to, ...more] = range.split('-').map((end) => cronValue(field, end));
  if (from === undefined || more.length > 0) return undefined;
  if (!range.includes('-')) return [from, stepped ? field.to : from];
  return to === undefined || to < from ? undefined : [from, to];
}
