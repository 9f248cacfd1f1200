/** How deep values may be nested. AWS has no such limit of its own; nothing that people write comes near. */
export const DEEPEST = 150;

/** Whether values are nested deeper than {@link DEEPEST}. It looks level by level, so that no depth exhausts the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const next: unknown[] = [];
    for (const outer of level)
      if (typeof outer === 'object' && outer !== null) for (const inner of Object.values(outer)) next.push(inner);
    level = next;
  }
  return false;
}
