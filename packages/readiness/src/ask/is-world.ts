import type { Lookup } from '../model';

/**
 * Whether a range is the world, or so large a part of it that no network of anybody is meant: shorter than /8 (IPv4) or /16 (IPv6).
 * Halves of the world are written to get past checks that look for 0.0.0.0/0.
 */
export function isWorld(range: Lookup): boolean {
  if (typeof range !== 'string') return false;
  const [, bits] = /\/(\d{1,3})$/.exec(range.trim()) ?? [];
  if (bits === undefined) return false;
  return Number(bits) < (range.includes(':') ? 16 : 8);
}
