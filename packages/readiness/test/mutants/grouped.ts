/** Items by a key, in their order. */
export function grouped<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const those = groups.get(key) ?? [];
    those.push(item);
    groups.set(key, those);
  }
  return groups;
}
