import fc from 'fast-check';
import { handoverNames } from '../../../src/core/sql';

const part = { qualifier: 'rl', migration: 'orders', part: 'database' };

test('names say whose they are, and are the same at every call', () => {
  expect(handoverNames(part, 'orders')).toEqual({
    publication: 'regionlift_rl_orders_database',
    forward: 'regionlift_rl_orders_database_1e31d06e_out',
    reverse: 'regionlift_rl_orders_database_1e31d06e_back',
  });
});

test('slots have names that PostgreSQL takes, different for every database and part', () => {
  const word = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(word, word, word, word), { minLength: 2, maxLength: 20, selector: String }),
      (all) => {
        const slots = all.flatMap(([qualifier, migration, ofPart, database]) => {
          const { forward, reverse, publication } = handoverNames({ qualifier, migration, part: ofPart }, database);
          expect(publication.length).toBeLessThanOrEqual(63);
          return [forward, reverse];
        });
        expect(slots.every((slot) => /^[a-z0-9_]{1,63}$/.test(slot))).toBe(true);
        expect(new Set(slots).size).toBe(slots.length);
      },
    ),
  );
});
