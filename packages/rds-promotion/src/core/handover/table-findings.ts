import type { Finding } from '@regionlift/migration/core';
import type { PublishableTable, Qualified } from '../sql';
import { handoverFinding } from './handover-finding';

/**
 * Tables whose rows nothing identifies: published, their UPDATE and DELETE would fail on the source. The root of a partitioned
 * table counts: its partitions' changes are published as its own (`publish_via_partition_root`), and looked up by its identity.
 */
export const withoutIdentity = (tables: readonly PublishableTable[]): readonly PublishableTable[] =>
  tables.filter(({ identity }) => identity === 'NONE');

/** One finding for the tables of a database whose rows nothing identifies. */
export function identityFindings(subject: string, database: string, tables: readonly PublishableTable[]): Finding[] {
  const without = withoutIdentity(tables);
  if (without.length === 0) return [];
  return [
    handoverFinding(subject)(
      'TableWithoutReplicaIdentity',
      'acceptsReplicaIdentityFull',
      `${some(without)} in ${database}`,
      'a primary key, or a replica identity, on every table',
      'add a key, or accept REPLICA IDENTITY FULL (each change carries the whole row, and is found by reading the table)',
    ),
  ];
}

/** Findings about tables and sequences of one end that the handover would leave behind. */
export function leftBehindFindings(
  subject: string,
  database: string,
  from: { readonly tables: readonly PublishableTable[]; readonly sequences: readonly Qualified[] },
  to: { readonly tables: readonly Qualified[]; readonly sequences: readonly Qualified[] },
): Finding[] {
  const say = handoverFinding(subject);
  const unpublished = from.tables.filter(({ partition, published }) => !partition && !published);
  const missing = [...without(from.tables, to.tables), ...without(from.sequences, to.sequences)];
  return [
    ...(unpublished.length === 0
      ? []
      : [
          say(
            'TableNotPublished',
            'databases',
            `${some(unpublished)} in ${database}`,
            'no table younger than the publication',
            'create it on the other end, copy its rows, add it to the publication and refresh the subscription',
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          say(
            'MissingAtOtherEnd',
            'databases',
            `${some(missing)} in ${database}`,
            'the same tables and sequences at both ends: definitions are not replicated',
            'create them at the other end as well, and keep definitions as they are until the handover is over',
          ),
        ]),
  ];
}

const without = (ours: readonly Qualified[], theirs: readonly Qualified[]) => {
  const there = new Set(theirs.map(keyOf));
  return ours.filter((one) => !there.has(keyOf(one)));
};

const keyOf = ({ schema, name }: Qualified) => JSON.stringify([schema, name]);

const some = (things: readonly Qualified[]) => {
  const named = things.slice(0, 5).map(({ schema, name }) => `${schema}.${name}`);
  return `${named.join(', ')}${things.length > 5 ? ` and ${things.length - 5} more` : ''}`;
};
