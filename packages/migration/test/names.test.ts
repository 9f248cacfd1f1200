import fc from 'fast-check';
import { arns, composeGlobalName, composeName, judgeAll, type NamedKind, nameLimits, namesFit } from '../src/core';

const naming = { qualifier: 'rl', migration: 'orders', account: '111122223333' };
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

describe('physical names', () => {
  test.each([
    ['ROLE', 'rl-orders-assets-forward'],
    ['KEY_ALIAS', 'alias/rl-orders-assets-forward'],
    ['PARAMETER', '/rl/orders/assets/forward'],
    ['LOG_GROUP', '/regionlift/rl/orders/assets/forward'],
    ['SECRET', 'rl/orders/assets/forward'],
  ] as const)('of a %s reads %s', (kind, name) => {
    expect(composeName(naming, kind, 'assets', 'forward')).toEqual({ kind, value: name });
  });

  test('of a bucket carries account and region, because all accounts share one namespace', () => {
    expect(composeGlobalName(naming, 'BUCKET', 'assets', 'us-east-1').value).toBe(
      'rl-orders-assets-111122223333-us-east-1',
    );
  });

  test.each(Object.keys(nameLimits) as NamedKind[])(
    'of kind %s never collide when qualifier, migration or part differ',
    (kind) => {
      fc.assert(
        fc.property(fc.tuple(slug, slug, slug), fc.tuple(slug, slug, slug), (one, other) => {
          const name = ([qualifier, migration, part]: [string, string, string]) =>
            composeName({ ...naming, qualifier, migration }, kind, part, 'role').value;
          return one.join() === other.join() || name(one) !== name(other);
        }),
      );
    },
  );

  test('too long after qualification are refused with the excess, not cut', () => {
    const part = 'a'.repeat(50);
    const names = [
      composeGlobalName(naming, 'BUCKET', part, 'us-east-1'),
      composeName(naming, 'ROLE', part, 'forward'),
    ];
    expect(judgeAll('Orders/Assets', names, [namesFit('id', (facts: typeof names) => facts)])).toMatchObject([
      {
        code: 'NameTooLong',
        allowed: 'BUCKET at most 63, ROLE at most 64',
        remedy: "shorten the qualifier, the migration's or the part's name by 20",
      },
    ]);
  });

  test('of exactly the limit fit, of one character more do not', () => {
    const codes = (length: number) =>
      judgeAll('X', length, [namesFit<number>('id', () => [{ kind: 'BUCKET', value: 'a'.repeat(length) }])]);
    expect(codes(63)).toEqual([]);
    expect(codes(64)).toMatchObject([{ code: 'NameTooLong' }]);
  });

  test('of a secret are matched with exactly the six characters that Secrets Manager appends', () => {
    expect(arns.secret({ partition: 'aws-cn', account: '111122223333' }, 'cn-north-1', 'rl/orders/db')).toBe(
      'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:rl/orders/db-??????',
    );
  });
});
