import type { Lookup } from '../model';

/** A number, or digits as CloudFormation may have them; undefined for anything else. */
export function numberOf(value: Lookup): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
}
