import type { Dialect, Unread } from '../model';
import type { Placed, Snapshot } from './snapshot';

/** A snapshot of what was read; a second resource under one address (stacks of one name without a region) keeps its order. */
export function snapshotOf(
  title: string,
  dialect: Dialect,
  placed: readonly Placed[],
  unread: readonly Unread[] = [],
): Snapshot {
  const resources = new Map<string, Placed>();
  for (const one of placed) {
    let address = one.address;
    for (let count = 2; resources.has(address); count += 1) address = `${one.address}#${count}`;
    resources.set(address, { ...one, address });
  }
  return { title, dialect, resources, unread };
}
