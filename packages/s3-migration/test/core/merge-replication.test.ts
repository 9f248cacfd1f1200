import fc from 'fast-check';
import {
  foreignRules,
  type IdentifiedRule,
  maximumPriority,
  mergeReplication,
  type ReplicationConfiguration,
  type ReplicationRule,
  restoreReplication,
  sameConfiguration,
} from '../../src/core';
import { sampleConfig } from '../sample-plan';
import { configurationArbitrary } from './arbitrary-replication';

const { forwardRule: ours, forwardRoleArn: role } = sampleConfig();
const foreign = (ID: string, Priority: number, more: Partial<ReplicationRule> = {}): ReplicationRule => ({
  ID,
  Priority,
  Status: 'Enabled',
  Filter: { Prefix: `${ID}/` },
  DeleteMarkerReplication: { Status: 'Disabled' },
  Destination: { Bucket: 'arn:aws:s3:::somewhere-else' },
  ...more,
});
const merge = (current: ReplicationConfiguration | undefined, rule: IdentifiedRule = ours) =>
  mergeReplication('Orders/Assets', current, rule, role);
const accepted = (
  current: ReplicationConfiguration | undefined,
  rule: IdentifiedRule = ours,
): ReplicationConfiguration => {
  const merged = merge(current, rule);
  if (!merged.accepted) throw new Error(JSON.stringify(merged.findings));
  return merged.configuration;
};
const codes = (current: ReplicationConfiguration): readonly string[] => {
  const merged = merge(current);
  return merged.accepted ? [] : merged.findings.map(({ code }) => code);
};
const priorityOf = ({ Rules }: ReplicationConfiguration) => Rules.find(({ ID }) => ID === ours.ID)?.Priority;

describe('merging our rule (S3-9)', () => {
  test('a bucket without replication gets our role and our rule alone', () => {
    expect(merge(undefined)).toEqual({ accepted: true, changed: true, configuration: { Role: role, Rules: [ours] } });
  });

  test('the ID is composed from qualifier, migration and part', () => {
    expect(ours.ID).toBe('regionlift-rl-orders-assets');
  });

  test('foreign rules stay where they are, field by field, and ours goes to the end', () => {
    const rules = [
      foreign('logs', 5),
      foreign('media', 1, { SourceSelectionCriteria: { ReplicaModifications: { Status: 'Disabled' } } }),
    ];
    expect(accepted({ Role: role, Rules: rules }).Rules).toEqual([...rules, { ...ours, Priority: 6 }]);
  });

  test.each<[string, readonly ReplicationRule[], number]>([
    ['the planned priority is kept when it is free', [foreign('logs', 7)], 1],
    ['a taken priority gives way to one above all', [foreign('logs', 1), foreign('media', 9)], 10],
    ['a rule of the same destination is outranked', [foreign('twin', 40, { Destination: ours.Destination })], 41],
    ['the ceiling is not passed', [foreign('logs', 1), foreign('top', maximumPriority)], maximumPriority - 1],
  ])('%s', (_, rules, priority) => {
    expect(priorityOf(accepted({ Role: role, Rules: rules }))).toBe(priority);
  });

  test('a rule of ours that somebody altered is repaired in place', () => {
    const altered = { ...ours, Priority: 3, Status: 'Disabled' as const };
    const current = { Role: role, Rules: [altered, foreign('logs', 1)] };
    expect(merge(current)).toEqual({
      accepted: true,
      changed: true,
      configuration: { Role: role, Rules: [{ ...ours, Priority: 3 }, foreign('logs', 1)] },
    });
  });

  test('nothing is to be written when S3 lists the same rules in another order', () => {
    const merged = accepted({ Role: role, Rules: [foreign('logs', 4)] });
    expect(merge({ ...merged, Rules: [...merged.Rules].reverse() })).toMatchObject({ changed: false });
  });

  test('another role is refused, and named', () => {
    const merged = merge({ Role: 'arn:aws:iam::123456789012:role/theirs', Rules: [foreign('logs', 1)] });
    expect(merged).toMatchObject({
      accepted: false,
      findings: [
        {
          code: 'ExistingReplicationRole',
          verdict: 'fail',
          found: "role 'arn:aws:iam::123456789012:role/theirs' on the bucket",
          allowed: `'${role}'`,
        },
      ],
    });
  });

  test('a rule of the earlier schema is refused, because S3 mixes no schemas', () => {
    const { Filter: _, Priority: __, DeleteMarkerReplication: ___, ...bare } = foreign('old', 1);
    expect(codes({ Role: role, Rules: [{ ...bare, Prefix: 'old/' }] })).toEqual(['ReplicationSchemaV1']);
  });

  test('the 1,001st rule is refused, the 1,000th is not; ours does not count twice', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => foreign(`rule${index}`, index));
    expect(codes({ Role: role, Rules: many(999) })).toEqual([]);
    expect(codes({ Role: role, Rules: many(1_000) })).toEqual(['TooManyReplicationRules']);
    expect(codes({ Role: role, Rules: [...many(999), { ...ours, Priority: 5_000 }] })).toEqual([]);
  });

  test('every refusal is told at once', () => {
    const rules = Array.from(
      { length: 1_000 },
      (_, index) => ({ ...foreign(`r${index}`, index), Filter: undefined }) as unknown as ReplicationRule,
    );
    expect(codes({ Role: 'arn:aws:iam::123456789012:role/theirs', Rules: rules })).toEqual([
      'ExistingReplicationRole',
      'ReplicationSchemaV1',
      'TooManyReplicationRules',
    ]);
  });
});

describe('whatever was there (S3-9)', () => {
  const arbitrary = configurationArbitrary(role);

  test('merging twice is merging once, and priorities stay unique', () => {
    fc.assert(
      fc.property(arbitrary, (current) => {
        const once = accepted(current);
        expect(merge(once)).toEqual({ accepted: true, changed: false, configuration: once });
        expect(new Set(once.Rules.map(({ Priority }) => Priority)).size).toBe(once.Rules.length);
      }),
    );
  });

  test('foreign rules are the same, in the same order', () => {
    fc.assert(
      fc.property(arbitrary, (current) =>
        expect(foreignRules(accepted(current).Rules, ours.ID)).toEqual(current?.Rules ?? []),
      ),
    );
  });

  test('our rule outranks every other rule of our destination, unless the ceiling is taken', () => {
    fc.assert(
      fc.property(arbitrary, (current) => {
        const merged = accepted(current);
        const rivals = foreignRules(merged.Rules, ours.ID).filter(
          ({ Destination }) => Destination.Bucket === ours.Destination.Bucket,
        );
        fc.pre(rivals.every(({ Priority = 0 }) => Priority < maximumPriority - 8));
        for (const { Priority = 0 } of rivals) expect(priorityOf(merged)).toBeGreaterThan(Priority);
      }),
    );
  });

  test('restoring what was merged gives exactly what was there', () => {
    fc.assert(
      fc.property(arbitrary, (current) => {
        expect(restoreReplication(current, accepted(current), ours.ID)).toEqual({
          changed: true,
          exact: true,
          configuration: current,
        });
      }),
    );
  });

  test('no interleaving of merges, restorings and foreign edits loses a foreign rule', () => {
    type Move = { kind: 'merge' } | { kind: 'restore' } | { kind: 'add' | 'drop' | 'alter'; rule: string };
    const move: fc.Arbitrary<Move> = fc.oneof(
      fc.constantFrom<Move>({ kind: 'merge' }, { kind: 'restore' }),
      fc.record({
        kind: fc.constantFrom('add' as const, 'drop' as const, 'alter' as const),
        rule: fc.stringMatching(/^x[a-c]$/),
      }),
    );
    fc.assert(
      fc.property(arbitrary, fc.array(move, { maxLength: 20 }), (start, moves) => {
        let current = start;
        let theirs = start?.Rules ?? [];
        const edit = (next: readonly ReplicationRule[]) => {
          theirs = next;
          const mine = current?.Rules.filter(({ ID }) => ID === ours.ID) ?? [];
          const Rules = [...next, ...mine];
          current = Rules.length === 0 ? undefined : { Role: role, Rules };
        };
        for (const one of moves) {
          if (one.kind === 'merge') current = accepted(current);
          else if (one.kind === 'restore') {
            const restored = restoreReplication(start, current, ours.ID);
            if (restored.changed) current = restored.configuration;
          } else if (one.kind === 'add') {
            const used = new Set(current?.Rules.map(({ Priority }) => Priority));
            let free = 0;
            while (used.has(free)) free += 1;
            edit([...theirs.filter(({ ID }) => ID !== one.rule), foreign(one.rule, free)]);
          } else if (one.kind === 'drop') edit(theirs.filter(({ ID }) => ID !== one.rule));
          else if (one.kind === 'alter')
            edit(theirs.map((rule) => (rule.ID === one.rule ? { ...rule, Status: 'Disabled' as const } : rule)));
          const left = foreignRules(current?.Rules ?? [], ours.ID);
          expect(sameConfiguration({ Role: role, Rules: left }, { Role: role, Rules: theirs })).toBe(true);
        }
      }),
    );
  });
});

describe('taking our rule out (S3-9)', () => {
  const before = { Role: role, Rules: [foreign('logs', 2)] };

  test('a configuration that was not there is deleted', () => {
    expect(restoreReplication(undefined, accepted(undefined), ours.ID)).toEqual({
      changed: true,
      exact: true,
      configuration: undefined,
    });
  });

  test('an edit in between stays, and is reported', () => {
    const edited = accepted(before);
    const current = { ...edited, Rules: [...edited.Rules, foreign('new', 9)] };
    expect(restoreReplication(before, current, ours.ID)).toEqual({
      changed: true,
      exact: false,
      configuration: { Role: role, Rules: [foreign('logs', 2), foreign('new', 9)] },
    });
  });

  test('a role that was exchanged in between stays, and is reported', () => {
    const current = { ...accepted(before), Role: 'arn:aws:iam::123456789012:role/new' };
    expect(restoreReplication(before, current, ours.ID)).toMatchObject({
      changed: true,
      exact: false,
      configuration: { Role: current.Role },
    });
  });

  test.each([
    ['no configuration', undefined],
    ['a configuration without our rule', before],
  ])('%s is left alone', (_, current) => {
    expect(restoreReplication(before, current, ours.ID)).toMatchObject({ changed: false });
  });
});
