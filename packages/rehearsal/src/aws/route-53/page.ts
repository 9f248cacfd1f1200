import type { ListResourceRecordSetsCommandInput } from '@aws-sdk/client-route-53';
import { bare } from '../../lab/hosts';
import type { RecordSet } from './zones';

/** Sets in the order of their reversed labels, from a name, a type and an identifier on; 300 at the most (ListResourceRecordSets). */
export function page(
  records: readonly RecordSet[],
  {
    StartRecordName,
    StartRecordType: type,
    StartRecordIdentifier: identifier,
    MaxItems = 300,
  }: Omit<ListResourceRecordSetsCommandInput, 'HostedZoneId'>,
): Readonly<Record<string, unknown>> {
  const from = StartRecordName === undefined ? '' : orderOf(StartRecordName, type, identifier);
  const all = records
    .map((set) => ({ set, at: orderOf(set.Name, set.Type, set.SetIdentifier) }))
    .filter(({ at }) => at >= from)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ set }) => set);
  const most = Math.min(Number(MaxItems), 300);
  const next = all[most];
  return {
    ResourceRecordSets: all.slice(0, most),
    IsTruncated: next !== undefined,
    MaxItems: most,
    ...(next && {
      NextRecordName: next.Name,
      NextRecordType: next.Type,
      ...(next.SetIdentifier !== undefined && { NextRecordIdentifier: next.SetIdentifier }),
    }),
  };
}

const orderOf = (name: string, type = '', identifier = ''): string =>
  [bare(name).split('.').reverse().join('\0'), type, identifier].join('\u0001');
