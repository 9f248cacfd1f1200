import fc from 'fast-check';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { conninfo, dollarQuoted, identifier, literal, literals, qualified } from '../../../src/core/sql';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', "'", '\\', '$', 'ä', ' ', 'A') }),
);

test('identifiers and literals are quoted as pg quotes them, whatever is in them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(identifier(text)).toBe(escapeIdentifier(text));
      expect(literal(text)).toBe(escapeLiteral(text));
    }),
  );
});

test.each([
  [identifier('Ordérs "new"'), '"Ordérs ""new"""'],
  [qualified({ schema: 'A b', name: 'c"d' }), '"A b"."c""d"'],
  [literal("it's"), "'it''s'"],
  [literal('a\\b'), " E'a\\\\b'"],
  [literals([]), 'NULL'],
  [literals(['a', "b'"]), "'a', 'b'''"],
  [
    conninfo({ host: 'h', port: 5432, password: "a'b\\c d", sslmode: undefined }),
    "host='h' port='5432' password='a\\'b\\\\c d'",
  ],
])('%s', (found, wanted) => {
  expect(found).toBe(wanted);
});

test('a body in dollars never ends before its end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$regionlift$', '$regionlift_$', 'x', '$')), (pieces) => {
      const body = pieces.join('');
      const quoted = dollarQuoted(body);
      const tag = /^\$[a-z_]+\$/.exec(quoted)?.[0] ?? '';
      expect(quoted).toBe(`${tag}${body}${tag}`);
      expect(body.includes(tag)).toBe(false);
    }),
  );
});
