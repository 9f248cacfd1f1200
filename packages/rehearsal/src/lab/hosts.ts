import type { Programme } from '../contract/programme';
import type { End } from '../contract/world';
import type { DatabasePart } from './database-part';

/**
 * Host names of both ends in a rehearsal. Subscriptions are connections of the servers themselves, which look names up as the
 * machine does: nothing but this machine's own names leads them here. The two differ, as those of two instances do.
 */
export const labHosts: Readonly<Record<End, string>> = { SOURCE: '127.0.0.1', TARGET: 'localhost' };

/**
 * What the stable name points at in a program: the source's endpoint until phase PROMOTED, the target's from CUT_OVER on.
 * Undefined where the program has no such record.
 */
export function endpointOf({ resources }: Pick<Programme, 'resources'>, { name }: DatabasePart): string | undefined {
  const record = resources.find(
    ({ kind, properties }) =>
      kind === 'AWS::Route53::RecordSet' && bare(String(properties.Name)) === bare(name.recordName),
  );
  const [value] = Array.isArray(record?.properties.ResourceRecords) ? record.properties.ResourceRecords : [];
  return typeof value === 'string' ? bare(value) : undefined;
}

/** A name of DNS as it is compared. */
export const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');
