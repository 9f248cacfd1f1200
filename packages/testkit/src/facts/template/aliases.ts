import type { RawResource } from './template';

type Resources = Readonly<Record<string, RawResource>>;

/** Names of the aliases of each key of a template, by the key's logical id, as they are written. */
export function aliasesOf(resources: Resources): ReadonlyMap<string, readonly unknown[]> {
  const aliases = new Map<string, unknown[]>();
  for (const { Type, Properties } of Object.values(resources)) {
    if (Type !== 'AWS::KMS::Alias') continue;
    for (const key of referredBy(Properties?.TargetKeyId)) {
      const names = aliases.get(key) ?? [];
      aliases.set(key, names);
      names.push(Properties?.AliasName);
    }
  }
  for (const names of aliases.values()) names.sort();
  return aliases;
}

function referredBy(value: unknown): readonly string[] {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as Record<string, unknown>;
  if (typeof Ref === 'string') return [Ref];
  const id = Array.isArray(attribute)
    ? attribute[0]
    : typeof attribute === 'string'
      ? attribute.split('.')[0]
      : undefined;
  return typeof id === 'string' ? [id] : [];
}
