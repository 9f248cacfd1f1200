import fc from 'fast-check';
import { compareKeys } from '../../src/core';

test('keys compare as their UTF-8 bytes do (S3-11)', () => {
  const text = fc.string({ unit: 'binary', maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) =>
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b))),
    ),
    { numRuns: 2_000 },
  );
});

test('a character above the basic plane comes after U+FFFD, unlike in JavaScript', () => {
  expect(compareKeys('\u{1f600}', '\ufffd')).toBeGreaterThan(0);
  expect('\u{1f600}' < '\ufffd').toBe(true);
});
