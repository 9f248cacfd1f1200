/**
 * Values between a function's process and the rehearsal, as text: JSON, with dates, bytes and what JSON has no word for kept. What
 * cannot travel (functions, symbols) is left out, as JSON does.
 */
export const toWire = (value: unknown): string => JSON.stringify(marked(value)) ?? 'null';

/** The value of a text of {@link toWire}; bytes are a `Uint8Array`. */
export const fromWire = (text: string): unknown => unmarked(JSON.parse(text));

/** The key of the one-field objects that stand for what JSON has no word for. */
const MARK = '$wire';

function marked(value: unknown): unknown {
  if (value === undefined) return { [MARK]: 'undefined' };
  if (typeof value === 'bigint') return { [MARK]: 'bigint', text: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { [MARK]: 'number', text: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return { [MARK]: 'date', text: String(value.getTime()) };
  if (ArrayBuffer.isView(value)) {
    return { [MARK]: 'bytes', text: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  if (Array.isArray(value)) return value.map((one) => (travels(one) ? marked(one) : null));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one !== undefined && travels(one) ? [[key, marked(one)]] : [])),
  );
}

function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  const { [MARK]: mark, text } = value as Readonly<Record<string, unknown>>;
  switch (mark) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(String(text));
    case 'number':
      return Number(text);
    case 'date':
      return new Date(Number(text));
    case 'bytes':
      return new Uint8Array(Buffer.from(String(text), 'base64'));
    default:
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmarked(one)]));
  }
}

const travels = (value: unknown): boolean => typeof value !== 'function' && typeof value !== 'symbol';

/** By its tag: test runners give code dates of another realm. */
const isDate = (value: object): value is Date => Object.prototype.toString.call(value) === '[object Date]';
