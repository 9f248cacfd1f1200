import { stableJson } from '../../capture/json';

/** What stands for a value that nobody knows before a deployment: a text that equals nothing of the other dialect. */
export const unresolved = (value: unknown): string => `${MARK}${stableJson(value, 0)}`;

/** Whether a value holds something that is not known. */
export function isUnresolved(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(MARK);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isUnresolved);
}

const MARK = 'unresolved:';

/** What a function answers whose value is not known. */
export const UNKNOWN = Symbol('unknown');
