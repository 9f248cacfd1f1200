import { at, each, isRecord, plainText } from '../../ask';
import type { ResourceFact } from '../../model';

/** Tags of a resource, whichever way its type has them: a record, or a list of keys and values. */
export function tagsOf({ properties }: ResourceFact): ReadonlyMap<string, string> {
  const tags = at(properties, 'Tags') ?? at(properties, 'tags');
  const entries = isRecord(tags)
    ? Object.entries(tags)
    : each(tags).map((tag) => [plainText(at(tag, 'Key')), at(tag, 'Value') ?? null] as const);
  return new Map(
    entries.map(([key, value]) => [key, plainText(isRecord(value) ? at(value, 'Value') : value)] as const),
  );
}
