type Inputs = Readonly<Record<string, unknown>>;

/** A flag as a status; what is not known stays so. */
export const switched = (flag: unknown, off: string): unknown =>
  typeof flag === 'boolean' ? (flag ? 'Enabled' : off) : flag;

/** Whether a value is not known before a deployment. */
export const isOpen = (value: unknown): value is string => typeof value === 'string' && value.startsWith('unresolved:');

/** A list, or the one thing as a list. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The one thing in a list, or the thing itself; nothing where there is none. */
export function only(value: unknown): Inputs {
  const [one] = list(value);
  return typeof one === 'object' && one !== null ? (one as Inputs) : {};
}
