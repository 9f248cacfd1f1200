import type { LiveDatabase, RelationFacts } from '../../../src/core/preflight';
import { goodDatabase, goodEnd, goodLocale, goodServer, sampleConfig, sampleFacts, table } from './sample-facts';
import { expectTold, role } from './told';

describe('preflight of databases (RDS-9)', () => {
  test.each<[string, Partial<RelationFacts>, string[]]>([
    ['no key', { identityIndex: false }, ['fail s/source/shop ReplicaIdentityMissing: public.orders']],
    [
      'an index that is gone',
      { identity: 'i', identityIndex: false },
      ['fail s/source/shop ReplicaIdentityMissing: public.orders'],
    ],
    ['an index', { identity: 'i' }, []],
    ['identity NOTHING', { identity: 'n' }, ['fail s/source/shop ReplicaIdentityNothing: public.orders']],
    ['identity FULL', { identity: 'f' }, ['fail s/source/shop ReplicaIdentityFull: public.orders']],
    [
      'identity FULL and a json column',
      { identity: 'f', incomparable: 'doc' },
      [
        'fail s/source/shop ReplicaIdentityFull: public.orders',
        'fail s/source/shop ReplicaIdentityIncomparable: public.orders (doc)',
      ],
    ],
    ['a json column beside a key', { incomparable: 'doc' }, []],
    [
      'a partitioned root without a key',
      { kind: 'p', identityIndex: false },
      ['fail s/source/shop ReplicaIdentityMissing: public.orders'],
    ],
    ['no log', { unlogged: true }, ['fail s/source/shop UnloggedRelations: public.orders']],
    ['forced row security', { forcesRowSecurity: true }, ['fail s/source/shop RowSecurityForced: public.orders']],
    ['generated columns', { generated: 'total' }, ['unknown s/source/shop GeneratedColumns: public.orders (total)']],
    ['rows elsewhere', { kind: 'f' }, ['unknown s/source/shop ForeignTables: public.orders']],
    ['a query in its place', { kind: 'm' }, ['unknown s/source/shop MaterializedViews: public.orders']],
  ])('a table with %s', (_, relation, expected) =>
    expectTold(
      sampleFacts({ source: goodEnd({ databases: { shop: goodDatabase({ relations: [table(relation)] }) } }) }),
      expected,
    ),
  );

  test('whole rows that the user accepted are listed, unless they cannot be compared', () =>
    expectTold(
      sampleFacts({
        config: sampleConfig({ acceptsReplicaIdentityFull: true }),
        source: goodEnd({
          databases: {
            shop: goodDatabase({
              relations: [
                table({ name: 'a', identity: 'f' }),
                table({ name: 'b', identityIndex: false, incomparable: 'x' }),
              ],
            }),
          },
        }),
      }),
      [
        'fail s/source/shop ReplicaIdentityIncomparable: public.b (x)',
        'unknown s/source/shop WholeRowsIdentify: public.a, public.b',
      ],
    ));

  test.each<[string, Partial<LiveDatabase>, string[]]>([
    [
      'a generated column in a key',
      { indexColumns: [{ schema: 'public', table: 'orders', column: 'g' }] },
      ['fail s/source/shop ReplicaIdentityGenerated: public.orders (g)'],
    ],
    [
      'a table that is not published',
      { publications: [{ publication: 'regionlift_x', allTables: false, schema: 'public', table: 'other' }] },
      ['fail s/source/shop TablesUnpublished: public.orders'],
    ],
    [
      'a publication of it',
      { publications: [{ publication: 'regionlift_x', allTables: false, schema: 'public', table: 'orders' }] },
      [],
    ],
    [
      'a publication of everything',
      { publications: [{ publication: 'regionlift_x', allTables: true, schema: '', table: '' }] },
      [],
    ],
    [
      'large objects',
      { besides: [{ largeObjects: 3 }], relations: [table({ objectReferences: 'photo' })] },
      ['fail s/source/shop LargeObjectsPresent: 3 large objects, perhaps named by public.orders (photo)'],
    ],
    [
      'an extension that writes',
      { extensions: [{ name: 'pg_cron', version: '1.6' }] },
      [
        expect.stringMatching(/^fail s\/source\/shop ExtensionWrites: pg_cron \(/),
        'fail s/shop ExtensionsDiffer: pg_cron only on the source, plpgsql only on the target',
      ] as string[],
    ],
    [
      'an extension with state',
      {
        extensions: [
          { name: 'plpgsql', version: '1.0' },
          { name: 'postgres_fdw', version: '1.1' },
        ],
      },
      [
        expect.stringMatching(/^unknown s\/source\/shop ExtensionKeepsState: postgres_fdw \(/),
        'fail s/shop ExtensionsDiffer: postgres_fdw only on the source',
      ] as string[],
    ],
    [
      'another version of an extension',
      { extensions: [{ name: 'plpgsql', version: '1.1' }] },
      ['fail s/shop ExtensionsDiffer: plpgsql 1.1 and 1.0'],
    ],
    [
      'a trigger that fires on apply',
      { triggers: [{ schema: 'public', table: 'orders', name: 't', enabled: 'R' }] },
      ["fail s/source/shop TriggersFireOnApply: 't' of public.orders ENABLE REPLICA"],
    ],
    [
      'an event trigger',
      { eventTriggers: [{ name: 'e', event: 'ddl_command_end' }] },
      ["unknown s/source/shop EventTriggers: 'e' on ddl_command_end"],
    ],
    [
      'a writer that the fence does not know',
      { writers: [{ role: 'batch', tables: 2 }] },
      ["fail s/source/shop UnfencedWriters: 'batch' may write to 2 tables"],
    ],
    [
      'indexes of another collation library',
      { locale: [{ ...goodLocale, collationVersion: '2.17' }] },
      ["fail s/source/shop CollationVersionDiffers: '2.17' with the library at '2.26'"],
    ],
    [
      'another collation library',
      {
        locale: [{ ...goodLocale, collationVersion: '2.34', actualCollationVersion: '2.34' }],
      },
      ["fail s/shop CollationLibrariesDiffer: '2.34' and '2.26'"],
    ],
    [
      'another collation',
      { locale: [{ ...goodLocale, collate: 'C' }] },
      ['fail s/shop LocaleDiffers: UTF8 C en_US.UTF-8 c and UTF8 en_US.UTF-8 en_US.UTF-8 c'],
    ],
    [
      'drift',
      {
        definitions: [
          { kind: 'table', name: 'public.orders', digest: 'd2' },
          { kind: 'index', name: 'public.i', digest: 'd3' },
        ],
      },
      ['fail s/shop SchemaDiffers: index public.i only on the source, table public.orders differs'],
    ],
  ])('a database with %s', (_, database, expected) =>
    expectTold(sampleFacts({ source: goodEnd({ databases: { shop: goodDatabase(database) } }) }), expected),
  );

  const sequence = (overrides: Partial<LiveDatabase['sequences'][number]> = {}) => ({
    schema: 'public',
    name: 'q',
    lastValue: '5',
    increment: '1',
    min: '1',
    max: '9223372036854775807',
    cycle: false,
    unlogged: false,
    settable: true,
    ...overrides,
  });
  test.each<[string, Partial<LiveDatabase['sequences'][number]>, string[]]>([
    ['plain', {}, ['unknown s/source/shop SequencesListed: public.q at 5 by 1']],
    ['never drawn from', { lastValue: null }, ['unknown s/source/shop SequencesListed: public.q at its start by 1']],
    [
      'with room for the margin to the last',
      { max: '1005' },
      ['unknown s/source/shop SequencesListed: public.q at 5 by 1'],
    ],
    [
      'with room for one less',
      { max: '1004' },
      [
        'unknown s/source/shop SequencesListed: public.q at 5 by 1',
        'fail s/source/shop SequenceExhausted: public.q at 5 of 1004',
      ],
    ],
    [
      'downwards with too little room',
      { increment: '-2', min: '-1994' },
      [
        'unknown s/source/shop SequencesListed: public.q at 5 by -2',
        'fail s/source/shop SequenceExhausted: public.q at 5 of -1994',
      ],
    ],
    ['that cycles', { max: '10', cycle: true }, ['unknown s/source/shop SequencesListed: public.q at 5 by 1']],
    [
      'that the role may not advance',
      { settable: false },
      ['unknown s/source/shop SequencesListed: public.q at 5 by 1', 'fail s/source/shop SequenceNotSettable: public.q'],
    ],
  ])('a sequence %s', (_, overrides, expected) =>
    expectTold(
      sampleFacts({ source: goodEnd({ databases: { shop: goodDatabase({ sequences: [sequence(overrides)] }) } }) }),
      expected,
    ),
  );

  test('administrators who may write are listed', () =>
    expectTold(
      sampleFacts({
        source: goodEnd({
          server: goodServer({ roles: [...goodServer().roles, role({ name: 'boss', administrator: true })] }),
          databases: { shop: goodDatabase({ writers: [{ role: 'boss', tables: 1 }] }) },
        }),
        target: goodEnd({
          server: goodServer({ roles: [...goodServer().roles, role({ name: 'boss', administrator: true })] }),
        }),
      }),
      ["unknown s/source/shop AdministratorsMayWrite: 'boss'"],
    ));
});
