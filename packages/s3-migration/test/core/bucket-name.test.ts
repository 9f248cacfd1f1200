import fc from 'fast-check';
import { bucketNameProblems } from '../../src/core';

describe('bucketNameProblems', () => {
  test.each([
    ['ab', 'has fewer than 3 or more than 63 characters'],
    ['a'.repeat(64), 'has fewer than 3 or more than 63 characters'],
    ['a_b', 'has characters other than lower-case letters, digits, dots and hyphens'],
    ['-ab', 'does not begin and end with a letter or digit'],
    ['ab.', 'does not begin and end with a letter or digit'],
    ['a..b', 'has two dots in a row'],
    ['192.168.5.4', 'looks like an IP address'],
    ['xn--abc', "begins with the reserved 'xn--'"],
    ['sthree-configurator', "begins with the reserved 'sthree-'"],
    ['amzn-s3-demo-a', "begins with the reserved 'amzn-s3-demo-'"],
    ['abc-s3alias', "ends with the reserved '-s3alias'"],
    ['abc--ol-s3', "ends with the reserved '--ol-s3'"],
    ['abc.mrap', "ends with the reserved '.mrap'"],
    ['abc--x-s3', "ends with the reserved '--x-s3'"],
    ['abc--table-s3', "ends with the reserved '--table-s3'"],
  ])('%s %s', (name, rule) => {
    expect(bucketNameProblems(name)).toEqual([rule]);
  });

  test.each(['abc', 'a.b', 'my-bucket.2', '0'.repeat(63), '1.2.3', '1.2.3.4.5'])('accepts %s', (name) => {
    expect(bucketNameProblems(name)).toEqual([]);
  });

  test('accepts every name of letters, digits and single separators that is not reserved', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdefg012'), minLength: 1, maxLength: 8 });
    const separator = fc.constantFrom('-', '.');
    fc.assert(
      fc.property(word, fc.array(fc.tuple(separator, word), { minLength: 1, maxLength: 5 }), (first, rest) => {
        const name = `${first}${rest.map(([mark, next]) => mark + next).join('')}`;
        fc.pre(name.length >= 3 && !/^\d+(\.\d+){3}$/.test(name));
        expect(bucketNameProblems(name)).toEqual([]);
      }),
    );
  });

  test('refuses every name with a character that S3 does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 }), (name) => {
        fc.pre(/[^a-z0-9.-]/.test(name));
        expect(bucketNameProblems(name)).not.toEqual([]);
      }),
    );
  });
});
