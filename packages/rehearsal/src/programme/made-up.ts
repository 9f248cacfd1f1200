import { createHash } from 'node:crypto';

/** Lower-case hexadecimal digits. */
export const hex = (seed: string, digits: number): string =>
  createHash('sha256').update(seed).digest('hex').slice(0, digits);

/** Letters and digits that AWS uses where it does not use hexadecimal ones; at most 32. */
export const alphanumeric = (seed: string, length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'): string =>
  [...createHash('sha256').update(seed).digest()]
    .slice(0, length)
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');

/** A UUID. */
export const uuid = (seed: string): string =>
  hex(seed, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
