import type { RecordChange, RecordPort, RecordSet } from '../../../src/runtime/ports';
import { awsError } from './aws-error';

/** The record sets of one name; survive a crash of the runtime. */
export interface FakeZone {
  sets: RecordSet[];
  /** When the last change was made; milliseconds since the epoch. */
  changedAt: number;
}

/** An alias record of a load balancer, as most hosts of a fleet have one. */
export const aliasRecord = (dnsName: string, zone: string, type = 'A'): RecordSet => ({
  Name: 'www.orders.example.',
  Type: type,
  AliasTarget: { HostedZoneId: zone, DNSName: `${dnsName}.`, EvaluateTargetHealth: false },
});

/** A CNAME record of a load balancer. */
export const cnameRecord = (dnsName: string, ttl = 3_600): RecordSet => ({
  Name: 'www.orders.example.',
  Type: 'CNAME',
  TTL: ttl,
  ResourceRecords: [{ Value: dnsName }],
});

/** The port of a zone. A batch is carried out as a whole or not at all, and Route 53's refusals are refused. */
export const fakeRecordPort = (zone: FakeZone, now: () => number): RecordPort => ({
  sets: async () => structuredClone(zone.sets),
  change: async (changes) => {
    if (changes.length === 0) throw awsError('InvalidInput', 'ChangeBatch must contain at least one change');
    const next = changes.reduce<readonly RecordSet[]>(apply, zone.sets);
    refuseConflicts(next);
    zone.sets = structuredClone([...next]);
    zone.changedAt = now();
  },
});

/** One change. Messages: Route 53 API Reference, InvalidChangeBatch, and error reports of users of external-dns. */
function apply(sets: readonly RecordSet[], { action, set }: RecordChange): readonly RecordSet[] {
  refuseShape(set);
  const found = sets.find((other) => identity(other) === identity(set));
  const others = sets.filter((other) => other !== found);
  const named = `resource record set [name='${set.Name}', type='${set.Type}'${set.SetIdentifier === undefined ? '' : `, set identifier='${set.SetIdentifier}'`}]`;
  if (action === 'UPSERT') return [...others, set];
  if (action === 'CREATE') {
    if (found !== undefined) throw invalid(`Tried to create ${named} but it already exists`);
    return [...sets, set];
  }
  if (found === undefined) throw invalid(`Tried to delete ${named} but it was not found`);
  if (canonical(found) !== canonical(set))
    throw invalid(`Tried to delete ${named} but the values provided do not match the current values`);
  return others;
}

const identity = ({ Name, Type, SetIdentifier }: RecordSet): string =>
  JSON.stringify([dotted(Name), Type, SetIdentifier]);

const dotted = (name: string): string => (name.endsWith('.') ? name : `${name}.`).toLowerCase();

const canonical = (set: RecordSet): string =>
  JSON.stringify(Object.entries({ ...set, Name: dotted(set.Name) }).sort(([one], [other]) => (one < other ? -1 : 1)));

const invalid = (message: string): Error => awsError('InvalidChangeBatch', `[${message}]`);

function refuseShape(set: RecordSet): void {
  if (set.AliasTarget !== undefined && (set.TTL !== undefined || set.ResourceRecords !== undefined))
    throw invalid('Invalid request: alias and TTL or records exclude each other');
  if (set.AliasTarget === undefined && (set.TTL === undefined || set.ResourceRecords === undefined))
    throw invalid('Invalid request: TTL and records are missing');
  if ((set.Weight === undefined) !== (set.SetIdentifier === undefined) && set.Weight !== undefined)
    throw invalid('Invalid request: SetIdentifier is missing');
  if (set.Weight !== undefined && (set.Weight < 0 || set.Weight > 255)) throw invalid('Invalid weight');
}

function refuseConflicts(sets: readonly RecordSet[]): void {
  for (const type of new Set(sets.map(({ Type }) => Type))) {
    const same = sets.filter(({ Type }) => Type === type);
    if (new Set(same.map(({ Weight }) => Weight === undefined)).size > 1)
      throw invalid(
        `RRSet with DNS name ${same[0]?.Name}, type ${type} cannot be created as other RRSets exist with the same name and type`,
      );
  }
  if (sets.some(({ Type }) => Type === 'CNAME') && sets.some(({ Type }) => Type !== 'CNAME'))
    throw invalid('RRSet of type CNAME is not permitted as it conflicts with other records with the same DNS name');
}
