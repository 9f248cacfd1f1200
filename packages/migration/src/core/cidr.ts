/** An IPv4 range. */
export interface CidrRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `10.0.0.0/16`; undefined for anything else, host bits below the mask included. Source: RFC 4632, section 3.1. */
export function cidrOf(text: unknown): CidrRange | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(String(text));
  if (!match) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = match.slice(1).map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || bits > 32) return undefined;
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  const size = 2 ** (32 - bits);
  return first % size === 0 ? { first, last: first + size - 1 } : undefined;
}

/** Whether two ranges share an address: such VPCs can neither be peered nor routed to each other. */
export const overlap = (one: CidrRange, other: CidrRange): boolean =>
  one.first <= other.last && other.first <= one.last;
