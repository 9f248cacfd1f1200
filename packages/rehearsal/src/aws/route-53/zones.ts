import type { Programme } from '../../contract/programme';
import { bare } from '../../lab/hosts';

/** A record set as Route 53 tells it (API Reference, `ResourceRecordSet`). */
export interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly [property: string]: unknown;
}

/** A hosted zone with what is in it. */
export interface Zone {
  readonly id: string;
  readonly records: readonly RecordSet[];
}

/**
 * The zones of a program, by the records in them; a zone that a function is told of (`hostedZoneId`) is there with or without
 * records.
 */
export function zonesOf(programme: Pick<Programme, 'functions' | 'resources'>): readonly Zone[] {
  const declared = recordsOf(programme);
  const told = programme.functions.flatMap(({ environment }) =>
    [...(environment.REGIONLIFT_PART ?? '').matchAll(/"hostedZoneId":"([^"]+)"/g)].map(([, id]) => zoneId(id)),
  );
  return [...new Set([...declared.map(({ zone }) => zone), ...told])].map((id) => ({
    id,
    records: declared.filter(({ zone }) => zone === id).map(({ record }) => record),
  }));
}

/** A record as a program declares it. */
export interface DeclaredRecord {
  readonly zone: string;
  readonly record: RecordSet;
  /** Whether its values are only those that it is made with (`ignoreChanges: ['records']` of Pulumi). */
  readonly left: boolean;
}

/** The records of a program. */
export const recordsOf = ({ resources }: Pick<Programme, 'resources'>): readonly DeclaredRecord[] =>
  resources
    .filter(({ kind }) => kind === 'AWS::Route53::RecordSet')
    .map(({ properties: { HostedZoneId, IgnoredChanges, ...rest } }) => ({
      zone: zoneId(HostedZoneId),
      record: asRecord(rest),
      left: Array.isArray(IgnoredChanges) && IgnoredChanges.includes('records'),
    }));

/** An id, which the API also gives and takes as a path. */
export const zoneId = (given: unknown): string => String(given).replace(/^\/?hostedzone\//, '');

/** What tells one set of a zone from another. */
export const keyOf = ({ Name, Type, SetIdentifier = '' }: RecordSet): string =>
  `${bare(Name)} ${Type} ${SetIdentifier}`;

/** Values of a template are texts, of the API records. */
const asRecord = ({ Name, Type, TTL, ResourceRecords, ...rest }: Readonly<Record<string, unknown>>): RecordSet => ({
  ...rest,
  Name: `${bare(String(Name))}.`,
  Type: String(Type),
  ...(TTL !== undefined && { TTL: Number(TTL) }),
  ...(Array.isArray(ResourceRecords) && {
    ResourceRecords: ResourceRecords.map((Value) => (typeof Value === 'object' ? Value : { Value })),
  }),
});
