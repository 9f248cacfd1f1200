/** The value under a path of keys and indexes (`PortRanges.0.FromPort`); undefined where there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | null | undefined)?.[key], values);
